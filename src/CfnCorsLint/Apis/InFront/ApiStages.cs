using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Lists the names of the stages of an API, as far as they are known.</summary>
/// <param name="Names">As far as they are known; <c>$default</c> among them.</param>
/// <param name="AreAll">Whether there are no others.</param>
internal sealed record ApiStages(ImmutableHashSet<string> Names, bool AreAll)
{
    private const string OfHttp = "$default";

    private static readonly ImmutableArray<string> s_types =
    [
        "AWS::ApiGateway::Stage",
        "AWS::ApiGatewayV2::Stage",
        RestTypes.Deployment,
    ];

    /// <summary>Whether the API has a stage that adds nothing before its paths: <c>$default</c>.</summary>
    public bool HasDefault => Names.Contains(OfHttp);

    public static ApiStages Of(Evaluator evaluator, Api api)
    {
        if (api.IsImplicit || api.Resource?.Type is SamTypes.Api or SamTypes.HttpApi)
        {
            return OfSam(evaluator, api);
        }

        Element[] names =
        [
            .. from resource in evaluator.Template.Resources
            where s_types.Contains(resource.Type)
            let properties = evaluator.Properties(resource)
            where IsOf(properties["RestApiId"], api.Id) || IsOf(properties["ApiId"], api.Id)
            where evaluator.Exists(resource) != Truth.False && properties["StageName"].Exists
            select properties["StageName"],
        ];
        return Of([.. names.Select(name => name.SureText())]);
    }

    private static ApiStages OfSam(Evaluator evaluator, Api api)
    {
        Element name = api.Resource is { } resource
            ? evaluator.Properties(resource)["StageName"]
            : default;
        return name.Exists ? Of([name.SureText()])
            : api.Kind == ApiKind.Http ? Of([OfHttp])
            : Of(["Prod"]);
    }

    private static ApiStages Of(ImmutableArray<string?> names) =>
        new([.. names.OfType<string>()], !names.IsEmpty && !names.Contains(null));

    private static bool IsOf(Element named, string api) =>
        named.Value is Value.Reference reference && reference.LogicalId == api;
}
