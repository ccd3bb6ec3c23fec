using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

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

    /// <summary>Adds the whole property, with what keeps authorizers and keys off the preflights.</summary>
    public static FixDraft Add(FixDraft draft, Repair repair, Api api)
    {
        bool withCredentials = Credentials.AreAllowed(api, repair.PageSettings);
        OriginChoice origin = OriginChoice.OfRoute(repair, api, repair.Route, withCredentials);
        if (origin.Expression is not { } expression)
        {
            return draft.Refuse(origin.Why ?? "");
        }

        FragmentEntry[] credentials = withCredentials
            ? [new FragmentEntry("AllowCredentials", Fragment.Boolean(true))]
            : [];
        FixDraft added = SamProperties.Add(
            Limit(draft, api, origin),
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
        return SamAuthForm.FreePreflights(added, repair, api);
    }

    /// <summary>Leaves the property to a person where it cannot do all that is asked for.</summary>
    private static FixDraft Limit(FixDraft draft, Api api, OriginChoice origin)
    {
        draft = origin.IsOne
            ? draft
            : draft.Limit(Trust.DisplayOnly, "'Cors' can allow one origin only: decide which");
        return api.BinaryTypes.Any(type => MockAnswers.IsOfAllTypes(type) != Truth.False)
            ? draft.Limit(Trust.DisplayOnly, Binary)
            : draft;
    }

    /// <summary>Writes one key in the place of the value that SAM makes.</summary>
    public static FixDraft Set(
        FixDraft draft,
        Repair repair,
        CorsPolicy policy,
        string key,
        Fragment value
    )
    {
        if (policy.Body is { } body)
        {
            return draft.SetEntry(body, key, value);
        }

        if (
            policy.Place.Parent is not MappingNode owner
            || owner.Find(Cors) is not { } entry
            || !ReferenceEquals(entry.Key, policy.Place)
        )
        {
            return draft.Refuse(Refusal.NoScalar);
        }

        var set = new FragmentEntry(key, value);
        return key == Origin ? draft.SetEntry(owner, Cors, Fragment.MapOf(set))
            : !IsSound(policy) ? draft.Refuse("the origin in 'Cors' has to be corrected first")
            : draft.SetEntry(
                owner,
                Cors,
                Fragment.MapOf(
                    new FragmentEntry(Origin, FragmentCopy.Of(entry.Value, repair.Tree)),
                    set
                )
            );
    }

    /// <summary>Whether the one value can stay as it is where it moves.</summary>
    private static bool IsSound(CorsPolicy policy) =>
        policy.Origins is not { Value: var value }
        || MappingExpression.Of(value) switch
        {
            { Inner: { } inner } => SoundValue.Is(HeaderNames.AllowOrigin, inner),
            { Form: var form } => form is MappingForm.Literal or MappingForm.Unknown,
        };

    /// <summary>Gives the preflights a header.</summary>
    public static FixDraft MapHeader(Repair repair)
    {
        if (repair.Api is not { Cors: { } policy } api)
        {
            return repair.Begin();
        }

        if (!repair.Header().Is(out string? header, out string? why))
        {
            return repair.Refused(why);
        }

        if (KeyOf(header) is not { } key)
        {
            return repair.Refused($"'Cors' has no key for {header}");
        }

        Fragment? value = repair.Parameter("value") switch
        {
            "headers" => HeadersOf(repair, api),
            "max-age" => PreflightAnswer.MaxAge(repair, api),
            "credentials" => Fragment.Boolean(true),
            _ => null,
        };
        return value is null
            ? repair.Refused("SAM works this header out by itself")
            : Set(repair.Begin(), repair, policy, key, value);
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
