using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Rules.Model;

/// <summary>The names of the response headers of CORS, and those that are meant to be one.</summary>
internal static class CorsSpelling
{
    /// <summary>What the keys of mappings are made of, before the name.</summary>
    private static readonly ImmutableArray<string> s_keyWords =
    [
        "method",
        "integration",
        "gateway",
        "gatewayresponse",
        "request",
        "response",
        "header",
    ];

    /// <summary>The usual spelling of a name, whatever its case; the name itself when it is no header of CORS.</summary>
    public static string Usual(string name) =>
        HeaderNames.OfAnswers.FirstOrDefault(header => MappedValue.Names(name, header)) ?? name;

    /// <summary>The header that a mapping is meant for, and misses by its name or by its key.</summary>
    /// <returns><see langword="null"/> when it is right, or nobody can tell.</returns>
    public static string? Intended(HeaderMapping mapping) =>
        mapping.IsMisplaced ? IntendedByKey(mapping.Name) : Intended(mapping.Name);

    /// <summary>The header that a wrong name is meant to be.</summary>
    /// <param name="name"><c>Access-Control-Allow-Method</c>.</param>
    /// <returns><see langword="null"/> when the name is right, or nobody can tell.</returns>
    public static string? Intended(string name)
    {
        bool isLong = name.Length > HeaderNames.Vary.Length + 4;
        return IsRight(name) || !isLong
            ? null
            : HeaderNames.OfAnswers.FirstOrDefault(header =>
                header != HeaderNames.Vary && Spelling.Distance(name, header) <= 1
            );
    }

    /// <summary>The header that a key is meant to lead to, though it does not begin as keys of its place do.</summary>
    /// <param name="key"><c>method.response.headers.Vary</c>, or a header's name alone.</param>
    /// <returns><see langword="null"/> when nobody can tell.</returns>
    public static string? IntendedByKey(string key)
    {
        string[] words = key.Split('.');
        string header = words[^1];
        bool isOfMapping = words[..^1]
            .All(word => s_keyWords.Any(known => Spelling.Distance(word, known) <= 1));
        return !isOfMapping ? null
            : IsRight(header) ? Usual(header)
            : Intended(header);
    }

    /// <summary>Keys that are meant to map a header and do not: their values reach nobody.</summary>
    public static IEnumerable<HeaderMapping> Misplaced(IEnumerable<ScalarNode> keys) =>
        keys.Where(key => IntendedByKey(key.Value) is not null)
            .Select(key => new HeaderMapping(
                key.Value,
                key,
                new Value.Unknown(key, "its key is no header's")
            )
            {
                IsMisplaced = true,
            });

    private static bool IsRight(string name) =>
        HeaderNames.OfAnswers.Any(header => MappedValue.Names(name, header));
}
