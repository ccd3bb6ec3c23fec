using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Reads the request that a command of <c>curl</c> makes.</summary>
/// <remarks>Source: https://curl.se/docs/manpage.html</remarks>
internal static partial class CurlCommand
{
    /// <summary>A command is read so far.</summary>
    private const int Longest = 100_000;

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>The short options that have a value.</summary>
    private static readonly SearchValues<char> s_short = SearchValues.Create(
        "AbcCdDeEFHKmoPQrtTuUwxXyYz"
    );

    /// <summary>The long options that have a value and tell of the request, with the short options that mean the same; <c>@</c> stands for an address.</summary>
    private static readonly FrozenDictionary<string, char> s_long = new Dictionary<string, char>
    {
        ["request"] = 'X',
        ["header"] = 'H',
        ["data"] = 'd',
        ["data-ascii"] = 'd',
        ["data-binary"] = 'd',
        ["data-raw"] = 'd',
        ["data-urlencode"] = 'd',
        ["json"] = 'd',
        ["form"] = 'F',
        ["form-string"] = 'F',
        ["upload-file"] = 'T',
        ["url"] = '@',
    }.ToFrozenDictionary();

    /// <summary>The long options that have no value and tell of the request.</summary>
    private static readonly FrozenDictionary<string, char> s_flags = new Dictionary<string, char>
    {
        ["head"] = 'I',
        ["get"] = 'G',
    }.ToFrozenDictionary();

    /// <summary>The other long options that have a value.</summary>
    private static readonly FrozenSet<string> s_others = (
        "proxy proxy-header proxy-user preproxy socks4 socks4a socks5 socks5-hostname noproxy referer user-agent cookie "
        + "cookie-jar output output-dir user oauth2-bearer aws-sigv4 write-out dump-header max-time connect-timeout "
        + "max-redirs retry retry-delay retry-max-time resolve connect-to cacert capath cert cert-type key key-type pass "
        + "ciphers tls-max interface range time-cond url-query config limit-rate unix-socket trace trace-ascii stderr"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Reads a command such as <c>curl -i -X OPTIONS "https://…" -H "Origin: …"</c> in a line of a text, with the lines in which it goes on.</summary>
    /// <param name="end">The end of the line.</param>
    /// <returns>The request, and the place behind what was read; no request, and <paramref name="start"/>, where there is no command.</returns>
    public static (PastedRequest? Request, int End) Read(string text, int start, int end)
    {
        Match name = Name().Match(text, start, end - start);
        if (!name.Success)
        {
            return (null, start);
        }

        int from = name.Index + name.Length;
        int last = Math.Min(text.Length, from + Longest);
        ShellCommand command = WindowsCommand.Is(text.AsSpan(from, end - from))
            ? OfWindows(text, from, last)
            : OfUnix(text, from, end, last);
        return Of(command.Words) is { } request ? (request, command.End) : (null, command.Certain);
    }

    private static ShellCommand OfWindows(string text, int start, int end)
    {
        (string line, int behind) = WindowsCommand.Read(text, start, end);
        return ShellWords.Read(line, 0, line.Length) with { End = behind, Certain = behind };
    }

    /// <summary>A quote that nothing closes is an apostrophe in a sentence: then the line is all.</summary>
    private static ShellCommand OfUnix(string text, int start, int end, int last) =>
        ShellWords.Read(text, start, last) is { IsClosed: true } command
            ? command
            : ShellWords.Read(text, start, Math.Min(end, last));

    private static PastedRequest? Of(ImmutableArray<string> words)
    {
        var request = new PastedRequest();
        string implied = "GET";
        bool isGet = false;
        foreach ((char option, string value) in OptionsOf(words))
        {
            switch (option)
            {
                case '@' when IsAddress(value) && request.Address is null:
                    request = request with { Address = value };
                    break;
                case 'X':
                    request = request with { Method = value.ToUpperInvariant() };
                    break;
                case 'H'
                    when value.Split(':', 2, StringSplitOptions.TrimEntries)
                        is [var name, { Length: > 0 } content]:
                    request = request.With(name, content);
                    break;
                case 'G':
                    isGet = true;
                    break;
                case 'I' or 'd' or 'F' or 'T':
                    implied =
                        option == 'I' ? "HEAD"
                        : option == 'T' ? "PUT"
                        : "POST";
                    break;
            }
        }

        return request.Address is null
            ? null
            : request with
            {
                Method = request.Method ?? (isGet && implied == "POST" ? "GET" : implied),
            };
    }

    /// <summary>The options with their values, by their short names, and <c>@</c> for an address.</summary>
    private static IEnumerable<(char Option, string Value)> OptionsOf(ImmutableArray<string> words)
    {
        for (int at = 0; at < words.Length; at++)
        {
            string word = words[at];
            if (word is not ['-', _, ..])
            {
                yield return ('@', word);
            }
            else if (word.StartsWith("--", Ordinal))
            {
                string[] parts = word[2..].Split('=', 2);
                bool isKnown = s_long.TryGetValue(parts[0], out char option);
                bool takesNext = parts.Length == 1 && (isKnown || s_others.Contains(parts[0]));
                string value =
                    parts is [_, var given] ? given
                    : takesNext && at + 1 < words.Length ? words[++at]
                    : "";
                yield return (isKnown ? option : s_flags.GetValueOrDefault(parts[0], '-'), value);
            }
            else
            {
                int valued = word.AsSpan(1).IndexOfAny(s_short) + 1;
                string flags = valued > 0 ? word[1..valued] : word[1..];
                foreach (char flag in flags.Distinct())
                {
                    yield return (flag, "");
                }

                if (valued > 0)
                {
                    string rest = word[(valued + 1)..];
                    yield return (
                        word[valued],
                        rest.Length > 0 ? rest
                        : at + 1 < words.Length ? words[++at]
                        : ""
                    );
                }
            }
        }
    }

    private static bool IsAddress(string word) =>
        word.StartsWith("https://", Ordinal) || word.StartsWith("http://", Ordinal);

    /// <summary>The name of the program, at the beginning of a line, behind a prompt, or in a sentence.</summary>
    [GeneratedRegex(@"(?<=^|[\s/$>])curl(\.exe)?(?=\s)")]
    private static partial Regex Name();
}
