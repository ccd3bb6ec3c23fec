using System.Collections.Immutable;
using System.Globalization;

namespace CfnCorsLint.Symptoms;

/// <summary>Knows with which status the answers come that a rule is about: with another one the rule cannot be behind what was seen.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-troubleshooting-lambda.html,
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html
/// </remarks>
internal static class RuleStatuses
{
    private static readonly ImmutableDictionary<
        string,
        ImmutableArray<(int From, int To)>
    > s_statuses = new (string Rules, ImmutableArray<(int, int)> Statuses)[]
    {
        // No such method, or no such route.
        ("CORS101", [(400, 499)]),
        ("CORS801", [(400, 499)]),
        ("CORS812", [(300, 499)]),
        // An authorizer refuses, or fails.
        ("CORS102", [(401, 401), (403, 403), (500, 500)]),
        // A key, a policy, a certificate, a behaviour, a host.
        ("CORS103", [(403, 403)]),
        ("CORS110", [(403, 403)]),
        ("CORS113", [(400, 499)]),
        ("CORS806", [(300, 399), (403, 403)]),
        ("CORS808", [(403, 403)]),
        // The mock or its mapping fails.
        ("CORS105", [(500, 599)]),
        ("CORS106", [(500, 599)]),
        ("CORS107", [(500, 599)]),
        ("CORS115", [(500, 599)]),
        ("CORS214", [(400, 599)]),
        // What is no good status.
        ("CORS108", [(300, 599)]),
        ("CORS109", [(400, 499)]),
        ("CORS112", [(200, 299)]),
        ("CORS503", [(200, 299)]),
        // Errors of the gateway, and of the integration.
        ("CORS202", [(300, 599)]),
        ("CORS203", [(400, 599)]),
        ("CORS204", [(400, 599)]),
        ("CORS810", [(400, 499)]),
        ("CORS201", [(200, 399)]),
        // The gateway puts a 502, an HTTP API a 500, in the place of an answer that is none.
        ("CORS216", [(500, 500), (502, 502)]),
        // Where the gateway itself answers, no answer of the code came that could lack the header.
        ("CORS215", [(200, 428), (430, 501), (503, 503)]),
    }.ToImmutableDictionary(row => row.Rules, row => row.Statuses, StringComparer.Ordinal);

    /// <param name="status">As it is printed; of a text that is no number nothing is known.</param>
    public static bool MayBe(string rule, string? status) =>
        !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        || !s_statuses.TryGetValue(rule, out ImmutableArray<(int From, int To)> statuses)
        || statuses.Any(range => number >= range.From && number <= range.To);
}
