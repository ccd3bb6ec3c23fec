using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Recipes;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Writes the <c>Cors</c> of an API that SAM makes.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html</remarks>
internal static class SamCorsForm
{
    /// <summary>Why a mock of SAM is of no use beside <c>*/*</c>.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/issues/553</remarks>
    public const string Binary =
        "with '*/*' among its BinaryMediaTypes the preflights that SAM makes of 'Cors' fail, and no property repairs that: "
        + "name the types that are binary, or answer OPTIONS by a function or in a DefinitionBody";

    private const string Cors = "Cors";

    private const string Origin = "AllowOrigin";

    /// <summary>The whole property, with what keeps authorizers and keys off the preflights.</summary>
    public static void Add(Repair repair, Api api)
    {
        bool withCredentials = Credentials.AreAllowed(api, repair.PageSettings);
        OriginChoice origin = OriginChoice.OfRoute(repair, api, repair.Route, withCredentials);
        if (origin.Expression is not { } expression)
        {
            repair.Draft.Refuse(origin.Why ?? "");
            return;
        }

        if (!origin.Others.IsEmpty || origin.Template is not null)
        {
            repair.Draft.Limit(Trust.DisplayOnly, "'Cors' can allow one origin only: decide which");
        }

        if (
            api.BinaryTypes.Any(type =>
                MockAnswers.IsOfAllTypes(type) != Templates.Values.Truth.False
            )
        )
        {
            repair.Draft.Limit(Trust.DisplayOnly, Binary);
        }

        FragmentEntry[] credentials = withCredentials
            ? [new FragmentEntry("AllowCredentials", Fragment.Boolean(true))]
            : [];
        SamProperties.Add(
            repair,
            api,
            Cors,
            Fragment.MapOf([
                new FragmentEntry(Origin, expression),
                new FragmentEntry("AllowHeaders", HeadersOf(repair, api)),
                .. credentials,
                new FragmentEntry("MaxAge", PreflightAnswer.MaxAge(repair, api)),
            ])
        );
        SamAuthForm.FreePreflights(repair, api);
    }

    /// <summary>Writes one key in the place of the value that SAM makes.</summary>
    public static void Set(Repair repair, CorsPolicy policy, string key, Fragment value)
    {
        if (policy.Body is { } body)
        {
            repair.Draft.SetEntry(body, key, value);
        }
        else if (
            policy.Place.Parent is MappingNode owner
            && owner.Find(Cors) is { } entry
            && ReferenceEquals(entry.Key, policy.Place)
        )
        {
            if (key != Origin && !IsSound(policy))
            {
                repair.Draft.Refuse("the origin in 'Cors' has to be corrected first");
                return;
            }

            Fragment.Map whole =
                key == Origin
                    ? Fragment.MapOf(new FragmentEntry(key, value))
                    : Fragment.MapOf(
                        new FragmentEntry(Origin, FragmentCopy.Of(entry.Value, repair.Tree)),
                        new FragmentEntry(key, value)
                    );
            repair.Draft.SetEntry(owner, Cors, whole);
        }
        else
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
        }
    }

    /// <summary>Whether the one value can stay as it is where it moves.</summary>
    private static bool IsSound(CorsPolicy policy) =>
        policy.Origins is not { Value: var value }
        || MappingExpression.Of(value) switch
        {
            { Inner: { } inner } => SoundValue.Is(HeaderNames.AllowOrigin, inner),
            { Form: var form } => form is MappingForm.Literal or MappingForm.Unknown,
        };

    /// <summary>A header of the preflights.</summary>
    public static void MapHeader(Repair repair)
    {
        if (repair.Api is not { Cors: { } policy } api || repair.Header() is not { } header)
        {
            return;
        }

        if (KeyOf(header) is not { } key)
        {
            repair.Draft.Refuse($"'Cors' has no key for {header}");
            return;
        }

        switch (repair.Parameter("value"))
        {
            case "headers":
                Set(repair, policy, key, HeadersOf(repair, api));
                break;
            case "max-age":
                Set(repair, policy, key, PreflightAnswer.MaxAge(repair, api));
                break;
            case "credentials":
                Set(repair, policy, key, Fragment.Boolean(true));
                break;
            default:
                repair.Draft.Refuse("SAM works this header out by itself");
                break;
        }
    }

    /// <returns><see langword="null"/> when SAM has none.</returns>
    public static string? KeyOf(string header) =>
        header switch
        {
            HeaderNames.AllowOrigin => Origin,
            HeaderNames.AllowHeaders => "AllowHeaders",
            HeaderNames.AllowMethods => "AllowMethods",
            HeaderNames.AllowCredentials => "AllowCredentials",
            HeaderNames.MaxAge => "MaxAge",
            _ => null,
        };

    private static Fragment HeadersOf(Repair repair, Api api) =>
        api.Once(
            (api, with) =>
                AllowedNames.Headers(
                    api,
                    api.Routes,
                    with.PageSettings,
                    Credentials.AreAllowed(api, with.PageSettings),
                    with.Tree
                ),
            (repair.PageSettings, repair.Tree)
        );
}
