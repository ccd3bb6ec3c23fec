using System.Collections.Frozen;
using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads the response headers policy of a behaviour: one of AWS, or one of the template.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-responseheaderspolicy-corsconfig.html
/// </remarks>
internal static class EdgeHeadersReader
{
    private const string Security = "67f7725c-6f97-4210-82d7-5512b31e9d03";

    /// <summary>Policies of AWS that allow any origin, and whether they also name methods to preflights.</summary>
    private static FrozenDictionary<string, bool> Managed { get; } =
        new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase)
        {
            // SimpleCORS
            ["60669652-455b-4ae9-85a4-c4c02393f86c"] = false,
            // CORS-With-Preflight
            ["5cc3b908-e619-4b99-88e5-2cf7f45965bd"] = true,
            // CORS-and-SecurityHeadersPolicy
            ["e61eb60c-9c35-4d20-a928-2b84e02af89c"] = false,
            // CORS-with-preflight-and-SecurityHeadersPolicy
            ["eaab4381-ed33-4a86-88ca-d9558dc6cd63"] = true,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static EdgeHeaders Of(Evaluator evaluator, Element behavior)
    {
        Element id = behavior["ResponseHeadersPolicyId"];
        if (!id.Exists)
        {
            return EdgeHeaders.None;
        }

        if (id.Value is Value.Reference { LogicalId: var name })
        {
            return evaluator.Template.Find(name) is { } own
                ? OfTemplate(
                    evaluator.Properties(own)["ResponseHeadersPolicyConfig"]["CorsConfig"],
                    id.Place()
                )
                : NotKnown(id.Place());
        }

        return id.SureText() switch
        {
            null => NotKnown(id.Place()),
            Security => EdgeHeaders.None,
            { } known when Managed.TryGetValue(known, out bool namesMethods) => new EdgeHeaders
            {
                AreAdded = Truth.True,
                Origins = ["*"],
                Methods = namesMethods ? Behavior.AllMethods : [],
                UnknownOfPreflights = namesMethods
                    ? "what else the policy adds to preflights"
                    : null,
                Place = id.Place(),
            },
            // A policy of the account, which no template shows.
            _ => NotKnown(id.Place()) with { AreAdded = Truth.False },
        };
    }

    private static EdgeHeaders NotKnown(SyntaxNode? place) =>
        EdgeHeaders.NotKnown("what the response headers policy adds", place);

    private static EdgeHeaders OfTemplate(Element cors, SyntaxNode? place)
    {
        if (!cors.Exists)
        {
            return EdgeHeaders.None;
        }

        var origins = TextsOf(cors["AccessControlAllowOrigins"]["Items"]);
        var methods = TextsOf(cors["AccessControlAllowMethods"]["Items"]);
        var headers = TextsOf(cors["AccessControlAllowHeaders"]["Items"]);
        Truth credentials = cors["AccessControlAllowCredentials"].IsTrue;
        Truth wins = cors["OriginOverride"].IsTrue;
        if (
            cors.IsUnknown
            || origins is not { } allowed
            || methods is not { } verbs
            || headers is not { } names
            || credentials == Truth.Unknown
            || wins == Truth.Unknown
        )
        {
            return NotKnown(place) with { AreAdded = cors.IsUnknown ? Truth.Unknown : Truth.True };
        }

        return new EdgeHeaders
        {
            AreAdded = Truth.True,
            Origins = allowed,
            Methods = verbs.Contains("ALL") ? Behavior.AllMethods : verbs,
            Headers = names,
            AllowCredentials = credentials == Truth.True,
            Override = wins == Truth.True,
            Place = place,
        };
    }

    /// <returns><see langword="null"/> where one of them is not known.</returns>
    private static ImmutableArray<string>? TextsOf(Element list)
    {
        string?[] texts = [.. list.Items.Select(item => item.SureText())];
        return list.IsUnknown || texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }
}
