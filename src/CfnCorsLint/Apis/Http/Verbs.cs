using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Http;

/// <summary>Lists the request methods that an API Gateway API can have, as a template writes them.</summary>
internal static class Verbs
{
    /// <summary>The methods that have a name of their own.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings-method-request.html</remarks>
    public static ImmutableArray<string> All { get; } =
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>The methods whose calls usually have a body.</summary>
    /// <remarks>Source: https://www.rfc-editor.org/rfc/rfc9110#section-9.3, https://www.rfc-editor.org/rfc/rfc5789</remarks>
    public static ImmutableArray<string> WithBody { get; } = ["POST", "PUT", "PATCH"];

    /// <returns>Upper case, <c>ANY</c> for any; <see langword="null"/> for a text that names none: no route is made of it.</returns>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings-method-request.html</remarks>
    public static string? Of(string? text) =>
        text?.ToUpperInvariant() is { } verb && (verb == "ANY" || All.Contains(verb)) ? verb : null;
}
