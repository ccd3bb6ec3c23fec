using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Values;

/// <summary>Reads the names that the author of a policy's list means, however they are quoted, joined and spelt.</summary>
internal static class PolicyNames
{
    private const string Options = "OPTIONS";

    private static readonly ImmutableArray<char> s_separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>Whether the header's key takes a list.</summary>
    public static bool AreListed(string header) =>
        header is not (HeaderNames.AllowCredentials or HeaderNames.MaxAge);

    /// <summary>The names in one item of the list, or in the one text that stands in its place.</summary>
    public static ImmutableArray<string> In(string text, string header) =>
        [
            .. (header == HeaderNames.AllowOrigin ? OriginForm.Items(Bare(text)) : Words(text))
                .Select(name => name.Trim('\'', '"'))
                .Where(name => name.Length > 0)
                .Select(name => header == HeaderNames.AllowMethods ? Method(name) : name),
        ];

    private static ImmutableArray<string> Words(string text) =>
        [.. Bare(text).Split([.. s_separators], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The text without the quotes around it.</summary>
    public static string Bare(string text) =>
        text.Length > 1 && text[0] == text[^1] && (text[0] is '\'' or '"') ? text[1..^1] : text;

    /// <summary>A list that has each name once.</summary>
    /// <param name="takesOptions">Whether OPTIONS may be one; a function URL refuses it.</param>
    public static Fragment.List ListOf(IEnumerable<string> names, bool takesOptions)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal)];
        string[] kept = [.. all.Where(name => takesOptions || name != Options)];
        return new([.. (kept.Length > 0 ? kept : all).Select(Fragment.Text)]);
    }

    private static string Method(string name) =>
        name.ToUpperInvariant() is var upper
        && (upper == Options || AllowedNames.Order.Contains(upper))
            ? upper
            : name;
}
