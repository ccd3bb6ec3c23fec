using System.Collections.Frozen;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads the origin request policy of a behaviour: one of AWS, or one of the template.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-originrequestpolicy-headersconfig.html
/// </remarks>
internal static class RequestPolicyReader
{
    /// <summary>Sends all headers of the viewer but the one that API Gateway refuses.</summary>
    public const string AllViewerExceptHostHeader = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    private static FrozenDictionary<string, HeaderPassage> Managed { get; } =
        new Dictionary<string, HeaderPassage>(StringComparer.OrdinalIgnoreCase)
        {
            [AllViewerExceptHostHeader] = HeaderPassage.AllBut(["Host"]),
            // AllViewer
            ["216adef6-5c7f-47e4-b989-5492eafa07d3"] = HeaderPassage.All,
            // AllViewerAndCloudFrontHeaders-2022-06
            ["33f36d7e-f396-46d9-90e0-52428a34d9dc"] = HeaderPassage.All,
            // CORS-CustomOrigin
            ["59781a5b-3903-41f3-afcb-af62929ccde1"] = HeaderPassage.Of(["Origin"]),
            // CORS-S3Origin
            ["88a5eaf4-2fd4-4709-b370-b4c650ea3fcf"] = HeaderPassage.Of([
                "Origin",
                "Access-Control-Request-Headers",
                "Access-Control-Request-Method",
            ]),
            // UserAgentRefererHeaders
            ["acba4595-bd28-49b8-b9fe-13317c0390fa"] = HeaderPassage.Of(["User-Agent", "Referer"]),
            // HostHeaderOnly
            ["bf0718e1-ba1e-49d1-88b1-f726733018ae"] = HeaderPassage.Of(["Host"]),
            // Elemental-MediaTailor-PersonalizedManifests
            ["775133bc-15f2-49f9-abea-afb2e0bf67d2"] = HeaderPassage.Of([
                "Origin",
                "Access-Control-Request-Headers",
                "Access-Control-Request-Method",
                "User-Agent",
                "X-Forwarded-For",
            ]),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static RequestPolicy Of(Evaluator evaluator, Element behavior)
    {
        Element id = behavior["OriginRequestPolicyId"];
        if (!id.Exists)
        {
            return new RequestPolicy(HeaderPassage.None, null, null);
        }

        if (id.Value is Value.Reference { LogicalId: var name })
        {
            return
                evaluator.Template.Find(name)
                    is { Type: "AWS::CloudFront::OriginRequestPolicy" } own
                ? OfTemplate(
                    evaluator.Properties(own)["OriginRequestPolicyConfig"]["HeadersConfig"],
                    id.Place()
                )
                : NotKnown(id.Place());
        }

        return id.SureText() is { } known && Managed.TryGetValue(known, out var headers)
            ? new RequestPolicy(headers, id.Place(), null)
            : NotKnown(id.Place());
    }

    private static RequestPolicy NotKnown(SyntaxNode? place) =>
        new(HeaderPassage.NotKnown("which origin request policy it is"), place, null);

    private static RequestPolicy OfTemplate(Element config, SyntaxNode? place)
    {
        Element[] items = [.. config["Headers"].Items];
        string?[] names = [.. items.Select(item => item.SureText())];
        bool isOpen = config["Headers"].IsUnknown || names.Contains(null);
        HeaderPassage headers = config["HeaderBehavior"].SureText() switch
        {
            "none" => HeaderPassage.None,
            "allViewer" or "allViewerAndWhitelistCloudFront" => HeaderPassage.All,
            "whitelist" when !isOpen => HeaderPassage.Of(names.OfType<string>()),
            "allExcept" when !isOpen => HeaderPassage.AllBut(names.OfType<string>()),
            _ => HeaderPassage.NotKnown("the headers of the origin request policy"),
        };
        return new RequestPolicy(
            headers,
            place,
            headers is { IsAll: false, Unknown: null }
                ? items
                    .FirstOrDefault(item =>
                        string.Equals(
                            item.SureText(),
                            "authorization",
                            StringComparison.OrdinalIgnoreCase
                        )
                    )
                    .Place()
                : null
        );
    }
}
