using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Apis.Http;

/// <summary>Judges the text of one allowed origin by whether a browser can ever send such an origin.</summary>
/// <param name="Scheme">Lower case; <see langword="null"/> when there is none.</param>
/// <param name="Repaired">The origin that is surely meant; <see langword="null"/> when it is well formed or nobody can tell.</param>
/// <remarks>Source: https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin</remarks>
public sealed partial record OriginForm(OriginFormKind Kind, string? Scheme, string? Repaired)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    public static OriginForm Of(string text)
    {
        string trimmed = text.Trim();
        return trimmed switch
        {
            "" => Plain(OriginFormKind.Blank),
            "*" when text.Length == 1 => Plain(OriginFormKind.Wildcard),
            "null" when text.Length == 4 => Plain(OriginFormKind.Null),
            _ when trimmed.Any(IsSeparator) => Plain(OriginFormKind.Several),
            _ when text.Length == trimmed.Length => OfOne(text),
            "*" or "null" => Plain(OriginFormKind.BlankAround),
            _ => OfOne(trimmed) is { Kind: OriginFormKind.WellFormed } form
                ? form with
                {
                    Kind = OriginFormKind.BlankAround,
                    Repaired = trimmed,
                }
                : OfOne(trimmed),
        };
    }

    /// <summary>The origins in a text that may name several, whatever stands between them; none of them is of the kind that names several.</summary>
    public static ImmutableArray<string> Items(string text)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        int start = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || IsSeparator(text[at]))
            {
                if (at > start)
                {
                    items.Add(text[start..at]);
                }

                start = at + 1;
            }
        }

        return items.ToImmutable();
    }

    /// <summary>What people put between origins, and what no origin holds.</summary>
    private static bool IsSeparator(char character) =>
        character is ',' or ';' || char.IsWhiteSpace(character) || char.IsControl(character);

    private static OriginForm Plain(OriginFormKind kind) => new(kind, null, null);

    private static OriginForm OfOne(string text)
    {
        if (text.Contains('*', Ordinal))
        {
            return Plain(OriginFormKind.SubdomainWildcard);
        }

        Match match = Parts().Match(text);
        if (!match.Success)
        {
            bool isBare = !text.Contains("//", Ordinal) && Parts().IsMatch($"https://{text}");
            return Plain(
                isBare ? OriginFormKind.NoScheme
                : TwoSchemes().IsMatch(text) ? OriginFormKind.SchemeTwice
                : OriginFormKind.Other
            );
        }

        string scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        string host = match.Groups["host"].Value;
        string port = match.Groups["port"].Value;
        string path = match.Groups["path"].Value;
        bool isDefault = (scheme, port) is ("https", ":443") or ("http", ":80");
        string repaired = $"{scheme}://{host.ToLowerInvariant()}{(isDefault ? "" : port)}";
        if (repaired == text)
        {
            return new OriginForm(OriginFormKind.WellFormed, scheme, null);
        }

        OriginFormKind kind =
            path is not ("" or "/") ? OriginFormKind.Path
            : path == "/" ? OriginFormKind.TrailingSlash
            : isDefault ? OriginFormKind.DefaultPort
            : OriginFormKind.UpperCase;
        return new OriginForm(kind, scheme, kind == OriginFormKind.Path ? null : repaired);
    }

    /// <remarks>Hosts are names, IPv4 and IPv6 addresses, already in Punycode; extensions of browsers have schemes of their own.</remarks>
    [GeneratedRegex(
        """^(?<scheme>[a-z][a-z0-9+.-]*)://(?<host>[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?<port>:[0-9]{1,5})?(?<path>[/?#].*)?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parts();

    [GeneratedRegex(
        """^[a-z][a-z0-9+.-]*://[a-z][a-z0-9+.-]*://""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TwoSchemes();
}
