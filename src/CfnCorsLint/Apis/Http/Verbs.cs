namespace CfnCorsLint.Apis.Http;

/// <summary>Lists the request methods that an API Gateway API can have, as a template writes them.</summary>
internal static class Verbs
{
    /// <returns>Upper case, <c>ANY</c> for any; <see langword="null"/> for a text that names none: no route is made of it.</returns>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings-method-request.html</remarks>
    public static string? Of(string? text) =>
        text?.ToUpperInvariant()
            is ("GET" or "PUT" or "POST" or "DELETE" or "OPTIONS" or "HEAD" or "PATCH" or "ANY")
                and var verb
            ? verb
            : null;
}
