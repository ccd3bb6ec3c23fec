using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Symptoms;

/// <summary>An answer that an API gave when it was asked.</summary>
/// <param name="To">Whether OPTIONS was answered, or the call itself.</param>
/// <param name="Headers">Each line as it came, in order; one name may come several times.</param>
/// <param name="Host">The name of the server that was asked; <c>""</c> when it is not known.</param>
public sealed record LiveAnswer(
    SymptomStep To,
    int Status,
    ImmutableArray<KeyValuePair<string, string>> Headers,
    string Body,
    string Host
)
{
    /// <summary>The origin of the page that asked; <see langword="null"/> when it is not known.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Who made it.</summary>
    public Answerer AnsweredBy => Answerers.Of(this);

    /// <summary>The answer as the checks of a browser take it.</summary>
    public Answer SeenByBrowser =>
        new(
            Status,
            Body,
            [.. Headers.Select(header => new AnswerHeader(header.Key, header.Value, null))],
            null,
            null
        );

    /// <summary>The value of Access-Control-Allow-Origin; <see langword="null"/> when it is absent.</summary>
    public string? AllowedOrigin => SeenByBrowser.Find(HeaderNames.AllowOrigin)?.Text;

    /// <summary>Whether Access-Control-Allow-Origin lets the page that asked read it; where it is not known who asked, whether there is a page that it lets.</summary>
    public bool AllowsOrigin =>
        CountOf(HeaderNames.AllowOrigin) == 1
        && AllowedOrigin is { } allowed
        && (
            allowed == "*"
            || (AskedBy is { } asked ? allowed == asked : PageOrigin.Problem(allowed) is null)
        );

    public bool AllowsCredentials =>
        SeenByBrowser.Find(HeaderNames.AllowCredentials)?.Text == "true";

    /// <summary>Whether the answer is a redirect that a browser follows.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#redirect-status</remarks>
    public bool LeadsElsewhere => Status is 301 or 302 or 303 or 307 or 308 && Has("location");

    /// <summary>Whether CloudFront made it, or let it through: a distribution, or the one that an edge-optimized API brings with it.</summary>
    public bool IsThroughCloudFront =>
        Has("x-cache")
        || Has("x-amz-cf-id")
        || Find("via")?.Contains("(CloudFront)", StringComparison.OrdinalIgnoreCase) == true;

    public bool Has(string name) => CountOf(name) > 0;

    /// <summary>How often the answer has a header of that name, in whatever case.</summary>
    public int CountOf(string name) =>
        Headers.Count(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first value of a header; <see langword="null"/> when there is none of that name.</summary>
    public string? Find(string name)
    {
        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
