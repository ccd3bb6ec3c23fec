using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>A cache behaviour of a CloudFront distribution: it says what happens to calls of the paths that its pattern takes.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-cachebehavior.html</remarks>
public sealed record Behavior
{
    /// <summary>Methods of which one of three sets may be let through.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesAllowedHTTPMethods</remarks>
    public static ImmutableArray<string> AllMethods { get; } =
    ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"];

    /// <summary>The headers of a preflight by which services and templates answer it.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
    internal static ImmutableArray<string> OfPreflight { get; } =
    ["Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers"];

    /// <summary>The methods that are let through where none are named.</summary>
    internal static ImmutableArray<string> DefaultMethods { get; } = ["GET", "HEAD"];

    /// <summary>Which paths it takes, <c>*</c> for the default one; <see langword="null"/> when it is not known.</summary>
    public required string? Pattern { get; init; }

    /// <summary>Where a finding about the whole behaviour points.</summary>
    public required SyntaxNode Place { get; init; }

    /// <summary>The mapping that declares it; <see langword="null"/> where it is an expression.</summary>
    public MappingNode? Body { get; init; }

    /// <summary>The methods that it lets through; the others it answers with 403 itself.</summary>
    public ImmutableArray<string> Methods { get; init; } = DefaultMethods;

    /// <summary>Why other methods may be let through; <see langword="null"/> when that is certain not to be so.</summary>
    public string? UnknownMethods { get; init; }

    /// <summary>Where the methods are listed; <see langword="null"/> where they are not.</summary>
    public SyntaxNode? MethodsPlace { get; init; }

    /// <summary>Whether answers to <c>OPTIONS</c> are kept as answers to <c>GET</c> are.</summary>
    public Truth KeepsOptions { get; init; } = Truth.False;

    public required CachePolicy Cache { get; init; }

    public required RequestPolicy Request { get; init; }

    public required EdgeHeaders Adds { get; init; }

    /// <summary>The function that gets each request first and may change or answer it; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? RequestFunction { get; init; }

    /// <summary>The function that gets each answer and may change it; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? ResponseFunction { get; init; }

    /// <summary>The origin that answers; <see langword="null"/> when it is not known.</summary>
    public DistributionOrigin? Origin { get; init; }

    /// <summary>What the distribution adds to each request to the origin.</summary>
    public AddedHeaders AddsToRequests => Origin?.Adds ?? AddedHeaders.None;

    /// <summary>Whether a call with a body comes through it, as far as those who wrote it say: where they list no methods, what they mean is not known.</summary>
    public bool MayTakeBodies =>
        MethodsPlace is null || Verbs.WithBody.Any(verb => LetsThrough(verb) != Truth.False);

    /// <summary>Whether the header arrives at the origin, of the viewer's request or added by the distribution.</summary>
    /// <remarks>
    /// What a policy says of <c>Authorization</c> alone is not certain to be kept to. Source:
    /// https://repost.aws/knowledge-center/cloudfront-authorization-header
    /// </remarks>
    public Truth Sends(string header)
    {
        Truth listed = Request.Headers.Takes(header);
        bool isDoubtful =
            listed == Truth.True
            && !Request.Headers.IsAll
            && header.Equals("authorization", StringComparison.OrdinalIgnoreCase);
        return Cache
            .Key.Takes(header)
            .Or(isDoubtful ? Truth.Unknown : listed)
            .Or(AddsToRequests.Adds(header));
    }

    /// <summary>Whether the API gets the headers by which it answers pages: the origin, and with a preflight to an HTTP API that has CORS the method.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html</remarks>
    public Truth SendsOrigin(Api api, bool isPreflight) =>
        isPreflight && api is { IsServed: true, Kind: ApiKind.Http }
            ? Sends("Origin").And(Sends("Access-Control-Request-Method"))
            : Sends("Origin");

    /// <summary>Names the headers of a request that certainly do not arrive.</summary>
    /// <param name="headers">Lower case.</param>
    public IEnumerable<string> Lost(ImmutableArray<string> headers) =>
        headers.Where(name => name != "content-type" && Sends(name) == Truth.False);

    /// <summary>Whether the method is let through.</summary>
    /// <param name="verb">Upper case.</param>
    public Truth LetsThrough(string verb) =>
        Methods.Contains(verb) ? Truth.True
        : UnknownMethods is null ? Truth.False
        : Truth.Unknown;
}
