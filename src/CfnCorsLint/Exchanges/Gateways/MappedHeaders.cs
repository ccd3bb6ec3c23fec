using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Turns the header mappings of a response into the headers that the answer carries.</summary>
internal static class MappedHeaders
{
    /// <summary>The headers that matter here; what is worked out for each request is not known.</summary>
    public static ImmutableArray<AnswerHeader> Of(ImmutableArray<HeaderMapping> mappings) =>
        [
            .. from mapping in mappings
            where HeaderNames.IsOfCors(mapping.Name)
            let text = MappingExpression.Of(mapping.Value).Inner
            select new AnswerHeader(mapping.Name, text, mapping.Value),
        ];

    /// <summary>Whether one of them lets the deployment fail, so that nothing is answered at all.</summary>
    public static bool BreakDeployment(ImmutableArray<HeaderMapping> mappings) =>
        mappings.Any(mapping => MappingExpression.Of(mapping.Value).IsMalformed);
}
