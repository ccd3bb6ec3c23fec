using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Symptoms;

/// <summary>An answer that a browser judges, with the call that it belongs to.</summary>
/// <param name="Url">The address of the call.</param>
public sealed record ConsoleCall(
    BrowserRequest Request,
    Answer Answer,
    bool IsPreflight,
    string Url
)
{
    /// <summary>The status in digits; <see langword="null"/> when it is not known.</summary>
    internal string? Status => Answer.Status?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the answer leads elsewhere.</summary>
    internal bool IsRedirect => Answer.Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The value of Access-Control-Allow-Origin; <c>""</c> when it is absent or not known.</summary>
    internal string AllowedOrigin => Answer.Find(HeaderNames.AllowOrigin)?.Text ?? "";

    /// <summary>How often Access-Control-Allow-Origin comes.</summary>
    internal int AllowedOrigins =>
        Answer.Headers.Count(header =>
            header.Name.Equals(HeaderNames.AllowOrigin, StringComparison.OrdinalIgnoreCase)
        );

    internal AllowedOriginKind Origin =>
        Answer.Find(HeaderNames.AllowOrigin) switch
        {
            _ when Answer.LikelyRefused is not null => AllowedOriginKind.Unknown,
            null => Answer.UnknownHeaders is null
                ? AllowedOriginKind.Absent
                : AllowedOriginKind.Unknown,
            { Text: null } => AllowedOriginKind.Unknown,
            { Text: "*" } when Request.WithCredentials => AllowedOriginKind.Wildcard,
            { Text: "*" } => AllowedOriginKind.Allowed,
            { Text: var text } when text == Request.Origin => AllowedOriginKind.Allowed,
            _ => AllowedOriginKind.Other,
        };

    /// <summary>The value of Access-Control-Allow-Credentials where it does not allow them; <see langword="null"/> when it does, or need not.</summary>
    /// <param name="isKnown">Whether it can be known at all.</param>
    internal string? RefusedCredentials(out bool isKnown)
    {
        isKnown = true;
        if (!Request.WithCredentials)
        {
            return null;
        }

        AnswerHeader? header = Answer.Find(HeaderNames.AllowCredentials);
        isKnown = header is null ? Answer.UnknownHeaders is null : header.Text is not null;
        return header?.Text is { } text ? (text == "true" ? null : text) : "";
    }

    /// <summary>The header as a list of names.</summary>
    internal NameList NamesIn(string name)
    {
        AnswerHeader? header = Answer.Find(name);
        return header switch
        {
            null => new NameList(Answer.UnknownHeaders is null, "", []),
            { Text: null } => new NameList(false, "", []),
            { Text: var text } => new NameList(true, text, HeaderList.Parse(text)),
        };
    }

    /// <summary>Whether the list lets the method of the call pass.</summary>
    internal bool Allows(NameList methods) =>
        HeaderNames.SafelistedMethods.Contains(Request.Method)
        || methods.Names is { } names
            && (
                names.Contains(Request.Method) || (!Request.WithCredentials && names.Contains("*"))
            );

    /// <summary>The first header that the call asks for and the list does not let pass; <see langword="null"/> when there is none.</summary>
    internal string? RefusedHeader(NameList headers, ImmutableArray<string> asked) =>
        asked.FirstOrDefault(name =>
            headers.Names is not { } names
            || (
                !names.Contains(name, StringComparer.OrdinalIgnoreCase)
                && (Request.WithCredentials || !names.Contains("*"))
            )
        );
}
