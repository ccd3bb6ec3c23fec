using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about an API that SAM makes.</summary>
internal static class SamFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("inline-properties", "what SAM writes into a definition", InlineProperties),
        new("definition-uri", "the file of the definition", DefinitionUri),
        new("unknown-cors-keys", "the keys about CORS that nobody has there", UnknownKeys),
        new(
            "cors-keys-reader",
            "who has no such keys: SAM, CloudFormation, API Gateway",
            KeysReader
        ),
        new(
            "refuses-cors-keys",
            "whether the deployment fails by such keys",
            RefusesKeys,
            Values: ValueSet.Flags
        ),
        new("cors-keys-effect", "what comes of such keys", KeysEffect),
        new("corrected-cors-keys", "what such keys are meant to be, if that is certain", Corrected),
        new("texts-for-booleans", "the texts in the place of booleans", TextsForBooleans),
        new("replaced-properties", "what a resource says that SAM replaces", Replaced),
        new(
            "declared-with-cors",
            "the API beside it that is meant for pages of other origins",
            DeclaredWithCors
        ),
    ];

    /// <summary>The properties that SAM refuses where the definition does not stand in the template; an empty one does not count.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/api/api_generator.py</remarks>
    private static Fact InlineProperties(Subject subject)
    {
        if (
            subject.Api is not { Resource: { Type: SamTypes.Api or SamTypes.HttpApi } own } api
            || Evaluator(subject).Properties(own) is not { IsUnknown: false } properties
        )
        {
            return Fact.Missing(subject.Api?.Place);
        }

        string[] names =
            api.Kind == ApiKind.Rest
                ? ["Cors", "GatewayResponses", "Auth"]
                : ["CorsConfiguration", "Auth"];
        Element[] written = [.. names.Select(name => properties[name])];
        return At(
            api,
            from one in written
            let key = one.Key
            where key is not null && one.IsTruthy(absent: Truth.False) == Truth.True
            select new NameItem(key.Value, key),
            written.Any(one => one.IsTruthy(absent: Truth.False) == Truth.Unknown)
                ? "a property of the API"
                : null
        );
    }

    private static Fact DefinitionUri(Subject subject) =>
        subject.Api?.Resource is { } own
        && Evaluator(subject).Properties(own) is { IsUnknown: false } properties
        && properties.KeyOf("DefinitionUri") is { } key
            ? Fact.Of(key.Value, key)
            : Fact.Missing(subject.Api?.Place);

    private static Fact UnknownKeys(Subject subject) =>
        subject.Api is { } api
            ? At(
                api,
                NameItem.Merge(
                    Misplaced(subject).Select(found => new NameItem(found.Text, found.Place))
                ),
                api.Cors?.Unknown
                    ?? (
                        api.Resource is { } own
                            ? Evaluator(subject).Properties(own).WhyEntriesUnknown()
                            : null
                    )
            )
            : Fact.Missing();

    /// <summary>The keys that are refused; where there are none, the keys that are passed over.</summary>
    private static MisplacedKey[] Misplaced(Subject subject)
    {
        MisplacedKey[] all =
        [
            .. subject.Api is { } api ? MisplacedCors.Of(Evaluator(subject), api) : [],
        ];
        MisplacedKey[] refused = [.. all.Where(one => one.IsRefused)];
        return refused.Length > 0 ? refused : all;
    }

    private static Fact KeysReader(Subject subject) =>
        Misplaced(subject) is [{ Reader: { } reader }, ..]
            ? Fact.Of(reader, subject.Api?.Place)
            : Fact.Missing(subject.Api?.Place);

    private static Fact RefusesKeys(Subject subject) =>
        Fact.Of(Misplaced(subject).Any(one => one.IsRefused), subject.Api?.Place);

    private static Fact KeysEffect(Subject subject) =>
        Fact.Of(
            Misplaced(subject).Any(one => one.IsRefused)
                ? $"the deployment of '{subject.Api?.Id}' fails"
                : "browsers see nothing of it",
            subject.Api?.Place
        );

    private static Fact Corrected(Subject subject)
    {
        MisplacedKey[] all = Misplaced(subject);
        ScalarNode[] ofGateway =
        [
            .. (subject.Api?.GatewayResponses ?? []).SelectMany(one => one.RefusedKeys),
        ];
        return
            all.Length > 0 && all.All(one => one.Meant is not null || ofGateway.Contains(one.Place))
            ? Fact.Of(
                all.Select(one => new NameItem(one.Meant ?? "ResponseParameters.Headers"))
                    .Distinct(),
                place: all[0].Place
            )
            : Fact.Missing(subject.Api?.Place);
    }

    /// <summary>The switches whose text means false to its author, and which SAM takes for true.</summary>
    private static Fact TextsForBooleans(Subject subject) =>
        subject.Api is { } api
            ? At(
                api,
                from entry in api.AuthSwitches
                where
                    entry.Value is Value.Known { Kind: ScalarKind.Text, ByDefaultOf: null } known
                    && known.Node is ScalarNode { Tag: null }
                    && IsMeantAsFalse(known.Text)
                select new NameItem(entry.Key?.Value ?? "", entry.Value.Node),
                api.AuthSwitches.Select(entry => (entry.Value as Value.Unknown)?.Why)
                    .FirstOrDefault(why => why is not null)
            )
            : Fact.Missing();

    private static Fact At(Api api, IEnumerable<NameItem> found, string? more = null)
    {
        NameItem[] items = [.. found];
        return Fact.Of(items, more, place: items.Length > 0 ? items[0].Place : api.Place);
    }

    private static bool IsMeantAsFalse(string text) =>
        text.ToUpperInvariant() is "FALSE" or "NO" or "OFF" or "0";

    /// <summary>The properties about CORS of a resource that SAM replaces by the API of events.</summary>
    private static Fact Replaced(Subject subject)
    {
        if (
            subject.Api is not { IsImplicit: true } api
            || SamApis.ReplacedBy(subject.Context.Template, api.Kind) is not { } replaced
        )
        {
            return Fact.Missing(subject.Api?.Place);
        }

        Element properties = Evaluator(subject).Properties(replaced);
        return Fact.Of(
            from entry in (replaced.Body["Properties"] as MappingNode)?.EffectiveEntries ?? []
            where entry.Name is { } name && s_lost.Contains(name)
            where
                properties[entry.Name ?? ""] is { Exists: true } written
                && written.WhyMaybeAbsent() is null
            select new NameItem(entry.Name ?? "", entry.Key),
            s_lost
                .Select(name => properties[name].WhyMaybeAbsent())
                .FirstOrDefault(why => why is not null)
                ?? properties.WhyEntriesUnknown(),
            place: replaced.Key
        );
    }

    private static readonly ImmutableArray<string> s_lost =
    [
        "Cors",
        "CorsConfiguration",
        "GatewayResponses",
        "Auth",
        "DefinitionBody",
        "DefinitionUri",
        "Body",
        "BodyS3Location",
    ];

    /// <summary>The declared API that events without a name could use: the only other one of its kind, if it has CORS and this one has not.</summary>
    private static Fact DeclaredWithCors(Subject subject)
    {
        if (subject.Api is not { IsImplicit: true, Cors: null } api)
        {
            return Fact.Missing(subject.Api?.Place);
        }

        ApiWorlds[] declared =
        [
            .. subject.Context.Model.Apis.Where(one =>
                one.Worlds[0].Api is { Resource: not null } each && each.Kind == api.Kind
            ),
        ];
        // Only an API without paths of its own takes those of events.
        if (
            declared
                is not [{ Worlds: [{ Api: { Definition: ApiDefinition.Events } only }, ..] worlds }]
            || worlds.All(one => one.Api.Cors is null)
        )
        {
            return Fact.Missing(api.Place);
        }

        return worlds.All(one => one.Api.Cors is { Unknown: null } or { Body: not null })
            ? Fact.Of(only.Id, api.Place)
            : Fact.NotKnown(
                worlds.Select(one => one.Api.Cors?.Unknown).FirstOrDefault(why => why is not null)
                    ?? $"whether '{only.Id}' has CORS",
                only.Place
            );
    }

    private static Evaluator Evaluator(Subject subject) =>
        new(subject.Context.Template, subject.World);
}
