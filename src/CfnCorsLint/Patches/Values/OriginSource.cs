using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Values;

/// <summary>Tells which origins some answers of an API allow, and whether they agree.</summary>
/// <param name="Agreed">What those that may be written elsewhere allow together; <see langword="null"/> when there are none, or they disagree.</param>
/// <param name="Distinct">Each different expression of those once, as it is written.</param>
/// <param name="HasWildcard">Whether some value is <c>*</c>.</param>
internal sealed record OriginSource(
    OriginOfAnswer? Agreed,
    ImmutableArray<Fragment> Distinct,
    bool HasWildcard
)
{
    public static OriginSource Of(OriginQuestion question, IEnumerable<Method> methods) =>
        Of(
            question,
            from response in MappedValues.Responses(methods)
            let mapping = response.Find(HeaderNames.AllowOrigin)
            where mapping is not null
            select (mapping, (IntegrationResponse?)response)
        );

    /// <param name="errors">Answers of the gateway itself.</param>
    public static OriginSource Of(OriginQuestion question, IEnumerable<HeaderMapping> errors) =>
        Of(question, errors.Select(mapping => (mapping, (IntegrationResponse?)null)));

    private static OriginSource Of(
        OriginQuestion question,
        IEnumerable<(HeaderMapping Mapping, IntegrationResponse? Response)> answers
    )
    {
        (HeaderMapping Mapping, IntegrationResponse? Response)[] all = [.. answers];
        OriginOfAnswer[] usable =
        [
            .. all.Select(each => OriginOfAnswer.Of(question, each.Mapping, each.Response))
                .OfType<OriginOfAnswer>(),
        ];
        return new OriginSource(
            OriginOfAnswer.Agreed(usable),
            [.. MappedValues.Distinct(usable.Select(each => each.Expression))],
            all.Any(each => MappedValues.Inner(each.Mapping) == "*")
        );
    }
}
