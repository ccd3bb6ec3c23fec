using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CfnCorsLint.Tests.Generated;

/// <summary>Draws REST APIs: mostly sound ones, as what is wrong everywhere shows little.</summary>
internal static class ApiDrafts
{
    private static readonly string[] s_paths =
    [
        "/orders",
        "/orders/{id}",
        "/items",
        "/{proxy+}",
        "/",
    ];

    /// <summary>Origins as YAML, the wished one first.</summary>
    private static readonly string?[] s_origins =
    [
        "\"'https://app.example.com'\"",
        "\"'*'\"",
        null,
        "\"'https://other.example.com'\"",
        "\"'https://app.example.com/'\"",
        "\"'https://App.example.com'\"",
        "\"' https://app.example.com '\"",
        "\"'https://app.example.com,https://other.example.com'\"",
        "\"'https://*.example.com'\"",
        "\"'null'\"",
        "https://app.example.com",
        "!Sub \"'https://${Domain}'\"",
        "!Sub \"'${Site}'\"",
        "!If [IsProd, \"'https://app.example.com'\", \"'http://localhost:3000'\"]",
        "integration.response.header.Access-Control-Allow-Origin",
    ];

    private static readonly string?[] s_methods =
    [
        "\"'GET,POST,PUT,PATCH,DELETE,OPTIONS'\"",
        "\"'*'\"",
        null,
        "\"'GET,OPTIONS'\"",
        "\"'DELETE'\"",
        "\"'get,post,put,patch,delete'\"",
        "\"'GET POST'\"",
        "\"''\"",
        "!Sub \"'${Verbs}'\"",
        "!If [IsProd, \"'GET,PUT'\", \"'DELETE'\"]",
    ];

    private static readonly string?[] s_headers =
    [
        "\"'Content-Type,Authorization,X-Api-Key,X-Amz-Date,X-Amz-Security-Token,X-Tenant,X-Token,X-Trace'\"",
        "\"'*'\"",
        null,
        "\"'content-type'\"",
        "\"'Authorization'\"",
        "\"'Content Type'\"",
        "!Sub \"'${Names}'\"",
    ];

    private static readonly string?[] s_credentials =
    [
        null,
        "\"'true'\"",
        "\"'false'\"",
        "\"'True'\"",
        "\"' true '\"",
        "!Sub \"'${Cookies}'\"",
    ];

    private static readonly ImmutableArray<string>[] s_settings =
    [
        [],
        ["origins: [https://app.example.com]"],
        ["origins: [https://app.example.com]", "credentials: true"],
        ["origins: [https://app.example.com]", "credentials: false"],
        ["origins: [https://app.example.com]", "headers: [X-Trace]"],
        ["headers: [X-Trace]"],
    ];

    public static Gen<ApiDraft> All =>
        from origin in Mostly(60, s_origins)
        from paths in Gen.SubListOf(s_paths)
        from routes in Each(
            paths.Count > 0 ? paths.AsEnumerable() : ["/orders"],
            path => Route(path, origin)
        )
        from errors in Gen.Elements(null, origin)
        from deployed in Gen.Elements<DeployedPart?>(
            null,
            DeployedPart.Everything,
            DeployedPart.Everything,
            DeployedPart.AllButPreflights,
            DeployedPart.Nothing
        )
        from settings in Gen.Elements(s_settings)
        select new ApiDraft(routes, errors, deployed, settings);

    private static Gen<RouteDraft> Route(string path, string? origin) =>
        from verbs in Gen.SubListOf("GET", "POST", "PUT", "PATCH", "DELETE", "ANY", "HEAD")
        from methods in Each(
            verbs.Count == 0 ? ["DELETE"] : verbs.Take(3),
            verb => MethodOf(verb, origin)
        )
        from preflight in Preflight(origin)
        from isThere in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new RouteDraft(path, methods, isThere ? preflight : null);

    private static Gen<MethodDraft> MethodOf(string verb, string? apiOrigin) =>
        from authorization in Mostly(60, "NONE", "AWS_IAM", "ByHeader", "ByToken", "ByPool")
        from needsKey in Mostly(85, false, true)
        from header in Mostly(85, null, "X-Tenant", "Accept")
        from integration in Gen.Elements("HTTP_PROXY", "HTTP", "AWS", "MOCK")
        from origin in Near(85, apiOrigin, s_origins)
        from credentials in Mostly(80, s_credentials)
        let isProxy = integration == "HTTP_PROXY"
        select new MethodDraft(
            verb,
            authorization,
            needsKey,
            // No rule says yet that the validator of ANY refuses the preflight.
            verb == "ANY"
                ? null
                : header,
            integration,
            isProxy ? null : origin,
            isProxy ? null : credentials
        );

    private static Gen<PreflightDraft> Preflight(string? apiOrigin) =>
        from authorization in Mostly(90, "NONE", "AWS_IAM", "ByHeader")
        from needsKey in Mostly(92, false, true)
        from integration in Mostly(85, "MOCK", "HTTP_PROXY", "HTTP")
        from mockStatus in Mostly(90, "200", "204", "500", null)
        from status in Mostly(90, "200", "204", "403")
        from origin in Near(85, apiOrigin, s_origins)
        from methods in Mostly(70, s_methods)
        from headers in Mostly(70, s_headers)
        from credentials in Mostly(80, s_credentials)
        from maxAge in Mostly(80, "\"'600'\"", null, "\"'86400'\"")
        select new PreflightDraft(
            authorization,
            needsKey,
            integration,
            mockStatus,
            status,
            origin,
            methods,
            headers,
            credentials,
            maxAge
        );

    /// <summary>The first in so many percent of all cases.</summary>
    private static Gen<T> Mostly<T>(int percent, params T[] choices) =>
        Near(percent, choices[0], choices);

    private static Gen<T> Near<T>(int percent, T usual, T[] choices) =>
        Gen.Frequency((percent, Gen.Constant(usual)), (100 - percent, Gen.Elements(choices)));

    private static Gen<ImmutableArray<T>> Each<TItem, T>(
        IEnumerable<TItem> items,
        Func<TItem, Gen<T>> make
    ) =>
        items.Aggregate(
            Gen.Constant(ImmutableArray<T>.Empty),
            (made, item) => from list in made from one in make(item) select list.Add(one)
        );
}
