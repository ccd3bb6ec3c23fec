using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Patches.Proofs;

namespace CfnCorsLint.Tests.Edge;

/// <summary>The policies of a behaviour, as a template chooses them.</summary>
/// <param name="Written">Entries of the behaviour.</param>
internal sealed record EdgePolicies(string Written)
{
    private const string NoCache = "CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    private const string Indent = "\n          ";

    /// <summary>The policies of the template that some of them name.</summary>
    public const string Resources = """
          Key:
            Type: AWS::CloudFront::CachePolicy
            Properties:
              CachePolicyConfig:
                Name: key
                DefaultTTL: 60
                MinTTL: 0
                MaxTTL: 300
                ParametersInCacheKeyAndForwardedToOrigin:
                  EnableAcceptEncodingGzip: false
                  CookiesConfig: {CookieBehavior: none}
                  QueryStringsConfig: {QueryStringBehavior: all}
                  HeadersConfig:
                    HeaderBehavior: whitelist
                    Headers: [Origin, Access-Control-Request-Method, Access-Control-Request-Headers]
        """;

    public static ImmutableArray<EdgePolicies> All { get; } =
    [
        new(NoCache),
        // AllViewerExceptHostHeader
        new($"{NoCache}{Indent}OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac"),
        // AllViewer
        new($"{NoCache}{Indent}OriginRequestPolicyId: 216adef6-5c7f-47e4-b989-5492eafa07d3"),
        // CORS-CustomOrigin
        new($"{NoCache}{Indent}OriginRequestPolicyId: 59781a5b-3903-41f3-afcb-af62929ccde1"),
        // CORS-S3Origin
        new($"{NoCache}{Indent}OriginRequestPolicyId: 88a5eaf4-2fd4-4709-b370-b4c650ea3fcf"),
        new("CachePolicyId: !Ref Key"),
        new(
            "ForwardedValues: {QueryString: true, Headers: [Origin, Access-Control-Request-Method]}"
        ),
    ];
}
