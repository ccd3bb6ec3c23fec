using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads how a behaviour caches: by a policy of AWS, one of the template, or the values that it forwards.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-forwardedvalues.html
/// </remarks>
internal static class CachePolicyReader
{
    /// <summary>The names that AWS adds to the key by the headers of the origin.</summary>
    private static readonly ImmutableArray<string> s_ofOrigin =
    [
        "Host",
        "Origin",
        "X-HTTP-Method-Override",
        "X-HTTP-Method",
        "X-Method-Override",
    ];

    /// <summary>Policies of AWS by id: headers in the key, and whether they cache answers that do not ask for it.</summary>
    private static FrozenDictionary<
        string,
        (ImmutableArray<string> Headers, bool Caches)
    > Managed { get; } =
        new Dictionary<string, (ImmutableArray<string>, bool)>(StringComparer.OrdinalIgnoreCase)
        {
            // CachingOptimized
            ["658327ea-f89d-4fab-a63d-7e88639e58f6"] = ([], true),
            // CachingOptimizedForUncompressedObjects
            ["b2884449-e4de-46a7-ac36-70bc7f1ddd6d"] = ([], true),
            // CachingDisabled
            ["4135ea2d-6df8-44a3-9df3-4b5a84be39ad"] = ([], false),
            // Elemental-MediaPackage
            ["08627262-05a9-4f76-9ded-b50ca2e3a84f"] = (["Origin"], true),
            // Amplify
            ["2e54312d-136d-493c-8eb9-b001f22f67d2"] = (
                ["Authorization", "CloudFront-Viewer-Country", "Host"],
                true
            ),
            // UseOriginCacheControlHeaders
            ["83da9c7e-98b4-4e11-a168-04f0df8e2c65"] = (s_ofOrigin, false),
            // UseOriginCacheControlHeaders-QueryStrings
            ["4cc15a8a-d715-48a4-82b8-cc0b614638fe"] = (s_ofOrigin, false),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static CachePolicy Of(Evaluator evaluator, Element behavior)
    {
        Element id = behavior["CachePolicyId"];
        if (!id.Exists)
        {
            return OfForwardedValues(behavior);
        }

        if (id.Value is Value.Reference { LogicalId: var name })
        {
            return evaluator.Template.Find(name) is { Type: "AWS::CloudFront::CachePolicy" } own
                ? OfTemplate(evaluator.Properties(own)["CachePolicyConfig"], id.Place())
                : CachePolicy.NotKnown($"the cache policy '{name}'", id.Place());
        }

        return id.SureText() is { } known && Managed.TryGetValue(known, out var managed)
            ? new CachePolicy
            {
                Key = HeaderPassage.Of(managed.Headers),
                Caches = managed.Caches.ToTruth(),
                Place = id.Place(),
            }
            : CachePolicy.NotKnown("which cache policy it is", id.Place());
    }

    private static CachePolicy OfTemplate(Element config, SyntaxNode? place)
    {
        if (config.IsUnknown)
        {
            return CachePolicy.NotKnown(config.Why ?? "the cache policy", place);
        }

        Element parameters = config["ParametersInCacheKeyAndForwardedToOrigin"];
        Element headers = parameters["HeadersConfig"];
        HeaderPassage key = headers["HeaderBehavior"].SureText() switch
        {
            "none" => HeaderPassage.None,
            "whitelist" => Names(headers["Headers"]),
            null when !headers.Exists => HeaderPassage.None,
            _ => HeaderPassage.NotKnown("the headers of the cache policy"),
        };
        // Absent, the longest time is a year and the usual one a day.
        Truth mayCache = IsAbove(config["MaxTTL"], 31536000);
        Element cookies = parameters["CookiesConfig"]["CookieBehavior"];
        Element queries = parameters["QueryStringsConfig"]["QueryStringBehavior"];
        SyntaxNode? keyPlace =
            key is { Unknown: null, Names.IsEmpty: false } ? headers.Place()
            : cookies.SureText() is not (null or "none") ? cookies.Place()
            : queries.SureText() is not (null or "none") ? queries.Place()
            : null;
        return new CachePolicy
        {
            Key = key,
            Caches = mayCache.And(
                IsAbove(config["DefaultTTL"], 86400).Or(IsAbove(config["MinTTL"], 0))
            ),
            Place = place,
            RefusedKey = mayCache == Truth.False ? keyPlace : null,
            DoubtfulKey = mayCache == Truth.Unknown ? keyPlace : null,
        };
    }

    private static CachePolicy OfForwardedValues(Element behavior)
    {
        Element values = behavior["ForwardedValues"];
        if (!values.Exists || values.IsUnknown)
        {
            return CachePolicy.NotKnown(
                values.Why ?? "neither a cache policy nor values to forward are named",
                values.Place()
            );
        }

        HeaderPassage key = values["Headers"].Exists
            ? Names(values["Headers"])
            : HeaderPassage.None;
        // To forward all of them is to cache nothing:
        // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/header-caching.html
        Truth caches =
            key.Unknown is not null ? Truth.Unknown
            : key.IsAll ? Truth.False
            : IsAbove(behavior["MaxTTL"], 31536000)
                .And(IsAbove(behavior["DefaultTTL"], 86400).Or(IsAbove(behavior["MinTTL"], 0)));
        return new CachePolicy
        {
            Key = key,
            Caches = caches,
            Place = values.Place(),
            ForwardedValues = values.Node as MappingNode,
        };
    }

    private static HeaderPassage Names(Element list)
    {
        string?[] names = [.. list.Items.Select(item => item.SureText())];
        return list.IsUnknown || names.Contains(null)
                ? HeaderPassage.NotKnown(list.Why ?? "a header of the cache key")
            : names.Contains("*") ? HeaderPassage.All
            : HeaderPassage.Of(names.OfType<string>());
    }

    /// <summary>Whether a number is above 0.</summary>
    /// <param name="absent">What it is where it is not written.</param>
    private static Truth IsAbove(Element number, double absent) =>
        !number.Exists ? (absent > 0).ToTruth()
        : double.TryParse(
            number.SureText(),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double given
        )
            ? (given > 0).ToTruth()
        : Truth.Unknown;
}
