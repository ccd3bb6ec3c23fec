using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Holds what a new preflight of a route is to answer: its headers, and the template for further origins.</summary>
/// <param name="Headers">In the order in which they are written.</param>
/// <param name="Template">The mapping template that answers further origins; <see langword="null"/> when one is enough.</param>
internal sealed record PreflightAnswer(
    ImmutableArray<(string Header, Fragment Value)> Headers,
    Fragment? Template,
    bool ConvertsToText
)
{
    private const string DefaultMaxAge = "'600'";

    /// <summary>The answer of a new preflight, unless there is no origin that it could allow.</summary>
    public static Found<PreflightAnswer> Of(Repair repair, Api api, Route route)
    {
        bool withCredentials = Credentials.AreAllowed(api, repair.PageSettings);
        OriginChoice origin = OriginChoice.OfRoute(repair, api, route, withCredentials);
        if (origin.Expression is null)
        {
            return Found<PreflightAnswer>.None(origin.Why ?? "");
        }

        (string, Fragment)[] credentials = withCredentials
            ? [(HeaderNames.AllowCredentials, Fragment.Text(Credentials.True))]
            : [];
        Fragment? template = origin.ForMock;
        (string, Fragment)[] vary = template is null
            ? []
            : [(HeaderNames.Vary, Fragment.Text("'Origin'"))];
        return new PreflightAnswer(
            [
                (HeaderNames.AllowOrigin, origin.Expression),
                (HeaderNames.AllowMethods, AllowedNames.Methods(route)),
                (
                    HeaderNames.AllowHeaders,
                    AllowedNames.Headers(
                        api,
                        route,
                        repair.PageSettings,
                        withCredentials,
                        repair.Tree
                    )
                ),
                .. credentials,
                (HeaderNames.MaxAge, MaxAge(repair, api)),
                .. vary,
            ],
            template,
            TakesAnythingForBinary(api)
        );
    }

    /// <summary>The max age that the API has, else the one that its author means or the pages ask for, else ten minutes.</summary>
    public static Fragment MaxAge(Repair repair, Api api) =>
        api.Once(OwnMaxAges, repair.Tree).FirstOrDefault()
        ?? Fragment.Text(
            (IdleExtension.MaxAge(api) ?? repair.PageSettings.MaxAge) is { } seconds
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{seconds}'")
                : DefaultMaxAge
        );

    private static List<Fragment> OwnMaxAges(Api api, SyntaxTree tree) =>
        MappedValues.Distinct(
            MappedValues
                .Of(MappedValues.Responses(MappedValues.Preflights(api)), HeaderNames.MaxAge)
                .Where(MappedValues.IsPortable),
            tree
        );

    /// <summary>Whether a preflight's body may count as binary, which a mock cannot read.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html</remarks>
    private static bool TakesAnythingForBinary(Api api) =>
        api.BinaryTypes.Any(type => type is not Value.Known known || known.Text is "*/*" or "*~1*");
}
