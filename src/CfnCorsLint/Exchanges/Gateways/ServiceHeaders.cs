using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Holds the headers that an HTTP API or a function URL adds by its own policy, for one origin.</summary>
/// <param name="Unknown">Why there may be others; <see langword="null"/> when there are none.</param>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html and
/// https://docs.aws.amazon.com/lambda/latest/dg/API_Cors.html
/// </remarks>
internal sealed record ServiceHeaders(ImmutableArray<AnswerHeader> Headers, string? Unknown)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string AnyOrigin = "*";

    public static ServiceHeaders Of(ApiKind kind, CorsPolicy policy, string origin)
    {
        if (policy.Unknown is { } why)
        {
            return new ServiceHeaders([], why);
        }

        if (kind == ApiKind.Http && RefusedMethods.AreIn(policy))
        {
            return new ServiceHeaders([], "the deployment fails by its AllowMethods");
        }

        if (policy.Origins is not { Value: not Value.List { Items.IsEmpty: true } } origins)
        {
            return new ServiceHeaders([], "the policy names no origin");
        }

        if (Allowed(kind, policy, origins.Value, origin) is not { } allowed)
        {
            // To others the service says nothing at all.
            return new ServiceHeaders([], null);
        }

        return new ServiceHeaders(
            [
                allowed,
                .. List(HeaderNames.AllowMethods, policy.Methods),
                .. List(HeaderNames.AllowHeaders, policy.Headers),
                .. List(HeaderNames.ExposeHeaders, policy.ExposeHeaders),
                .. Credentials(policy.Credentials),
                .. Single(HeaderNames.MaxAge, policy.MaxAge),
            ],
            null
        );
    }

    /// <summary>The methods that a policy allows, to whoever may call at all.</summary>
    public static AnswerHeader? MethodsOf(CorsPolicy policy) =>
        policy.Unknown is null
            ? List(HeaderNames.AllowMethods, policy.Methods).FirstOrDefault()
            : null;

    /// <returns><see langword="null"/> when the origin is certainly not allowed.</returns>
    private static AnswerHeader? Allowed(
        ApiKind kind,
        CorsPolicy policy,
        Value origins,
        string origin
    )
    {
        if (origins is not Value.List list)
        {
            return new AnswerHeader(HeaderNames.AllowOrigin, null, origins);
        }

        AnswerHeader? perhaps = null;
        foreach (Value item in list.Items)
        {
            string? sent = item is Value.Known known ? Match(kind, known.Text, origin) : null;
            if (sent is not null)
            {
                return new AnswerHeader(
                    HeaderNames.AllowOrigin,
                    sent == AnyOrigin && MayCarryCredentials(policy) ? null : sent,
                    item
                );
            }

            bool mayMatch =
                item is Value.Known ? !IsHttp(kind, origin) : PartlyKnownOrigin.MayBe(item, origin);
            if (mayMatch)
            {
                perhaps = new AnswerHeader(HeaderNames.AllowOrigin, null, item);
            }
        }

        return perhaps
            ?? (
                origins.ByDefaultOf is null
                    ? null
                    : new AnswerHeader(HeaderNames.AllowOrigin, null, origins)
            );
    }

    /// <returns>What is sent back; <see langword="null"/> when it does not match.</returns>
    private static string? Match(ApiKind kind, string allowed, string origin) =>
        allowed == AnyOrigin ? AnyOrigin
        : allowed == origin ? origin
        : kind == ApiKind.Http
        && allowed is "https://*" or "http://*"
        && origin.StartsWith(allowed[..^1], Ordinal)
            ? origin
        : null;

    /// <summary>Whether the service is known to compare origins of that scheme.</summary>
    private static bool IsHttp(ApiKind kind, string origin) =>
        kind != ApiKind.Http
        || origin.StartsWith("https://", Ordinal)
        || origin.StartsWith("http://", Ordinal);

    /// <summary>What is sent for <c>*</c> where credentials are allowed too is nowhere said.</summary>
    private static bool MayCarryCredentials(CorsPolicy policy) =>
        policy.Credentials is { } credentials && TruthOf(credentials.Value) != Truth.False;

    private static IEnumerable<AnswerHeader> List(string name, CorsEntry? entry)
    {
        if (entry is null || entry.Value is Value.List { Items.IsEmpty: true })
        {
            return [];
        }

        string? text =
            entry.Value is Value.List list && list.Items.All(IsOneName)
                ? string.Join(",", list.Items.OfType<Value.Known>().Select(item => item.Text))
                : null;
        return [new AnswerHeader(name, text, entry.Value)];
    }

    /// <summary>Whether the item holds one name: nobody knows what becomes of an item that holds several.</summary>
    private static bool IsOneName(Value item) =>
        item is Value.Known known && !known.Text.Contains(',', Ordinal);

    private static IEnumerable<AnswerHeader> Credentials(CorsEntry? entry) =>
        entry is null ? []
        : TruthOf(entry.Value) is not Truth.False and var truth
            ?
            [
                new AnswerHeader(
                    HeaderNames.AllowCredentials,
                    truth == Truth.True ? "true" : null,
                    entry.Value
                ),
            ]
        : [];

    private static Truth TruthOf(Value value) =>
        value is Value.Known known
            ? known.Text.ToLowerInvariant() switch
            {
                "true" => Truth.True,
                "false" => Truth.False,
                _ => Truth.Unknown,
            }
            : Truth.Unknown;

    private static IEnumerable<AnswerHeader> Single(string name, CorsEntry? entry) =>
        entry is null
            ? []
            :
            [
                new AnswerHeader(
                    name,
                    entry.Value is Value.Known { Kind: ScalarKind.Integer or ScalarKind.Text } known
                        ? known.Text
                        : null,
                    entry.Value
                ),
            ];
}
