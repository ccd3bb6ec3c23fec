using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Settings;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Lists the headers that a page must send to call a method, as the method's own definition demands.</summary>
/// <param name="Certain">Header names, lower case, sorted: identity, key, required parameters, declared JSON, the settings'.</param>
/// <param name="Assumed">Header names that only a possible body asks for: <c>content-type</c>; of <c>ANY</c> only where nothing else is asked for.</param>
/// <param name="Unknown">Why more may be needed; <see langword="null"/> when that is certain not to be so.</param>
public sealed record RequestNeeds(
    ImmutableArray<string> Certain,
    ImmutableArray<string> Assumed,
    string? Unknown
)
{
    private const string ContentType = "content-type";

    private const string Key = "x-api-key";

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-request-header</remarks>
    /// <param name="behavior">The cache behaviour that the calls come through; <see langword="null"/> for calls that come by none.</param>
    public static RequestNeeds Of(
        Api api,
        Route route,
        Method method,
        PageSettings pageSettings,
        Behavior? behavior = null
    )
    {
        var certain = new SortedSet<string>(StringComparer.Ordinal);
        certain.UnionWith(method.Authorization.IdentityHeaders);
        Truth key = method.NeedsKey.And(api.KeyFromHeader);
        if (key == Truth.True)
        {
            certain.Add(Key);
        }

        Truth isChecked = method.Validator?.ChecksParameters ?? Truth.False;
        RequestParameter[] headers =
        [
            .. method.Parameters.Where(parameter => parameter.Location == "header"),
        ];
        certain.UnionWith(
            from header in headers
            where header.IsRequired.And(isChecked) == Truth.True
            select header.Name.ToLowerInvariant()
        );
        // What the distribution adds by itself, pages need not send.
        certain.RemoveWhere(name => behavior?.AddsToRequests.Adds(name) == Truth.True);
        certain.UnionWith(pageSettings.Headers.Select(name => name.ToLowerInvariant()));
        bool mayHaveBody =
            method.Verb == "ANY" ? behavior?.MayTakeBodies != false : MayHaveBody(method.Verb);
        bool hasTypeWish = certain.Remove(ContentType) && mayHaveBody;
        certain.RemoveWhere(name =>
            !HeaderName.IsValid(name)
            || HeaderNames.IsForbidden(name)
            || HeaderNames.SafelistedInRequests.Contains(name)
        );

        Truth asksForType = mayHaveBody ? AsksForType(method) : Truth.False;
        if (hasTypeWish || asksForType == Truth.True)
        {
            certain.Add(ContentType);
        }

        // Some call of a method without a name carries JSON, unless it carries something else that must be asked for.
        bool mayCarryJson =
            method.Verb == "ANY"
                ? certain.Count == 0 && mayHaveBody && UnnamedCalls.MayCarryBody(api, route)
                : asksForType == Truth.Unknown;
        return new RequestNeeds(
            [.. certain],
            mayCarryJson && !certain.Contains(ContentType) ? [ContentType] : [],
            method.Authorization.UnknownIdentity
                ?? (key == Truth.Unknown ? "whether a key is needed" : null)
                ?? (isChecked == Truth.False ? null : method.UnknownParameters)
                ?? (
                    headers.Any(header => header.IsRequired.And(isChecked) == Truth.Unknown)
                        ? "whether a header is required"
                        : null
                )
        );
    }

    /// <summary>A page cannot send a body with these.</summary>
    private static bool MayHaveBody(string verb) => verb is not ("GET" or "HEAD" or "OPTIONS");

    /// <summary>Whether a body makes the page send a content type that it must ask for; unknown where it may.</summary>
    private static Truth AsksForType(Method method)
    {
        bool usuallyHasBody = Verbs.WithBody.Contains(method.Verb);
        if (method.UnknownRequestTypes is not null)
        {
            return Truth.Unknown;
        }

        if (method.RequestTypes.IsEmpty)
        {
            return usuallyHasBody ? Truth.Unknown : Truth.False;
        }

        Truth[] each = [.. method.RequestTypes.Select(AsksForType)];
        return each.All(asks => asks == Truth.True) ? Truth.True
            : each.All(asks => asks == Truth.False) ? Truth.False
            : Truth.Unknown;
    }

    private static Truth AsksForType(string mediaType)
    {
        string essence = mediaType.Split(';')[0].Trim();
        return
            essence.Contains('*', StringComparison.Ordinal)
            || !essence.Contains('/', StringComparison.Ordinal)
            ? Truth.Unknown
            : (!HeaderNames.SafelistedContentTypes.Contains(essence)).ToTruth();
    }
}
