using System.Text.RegularExpressions;

namespace CfnCorsLint.Templates.Values;

/// <summary>Tells from the <c>AllowedPattern</c> of a parameter what no value of it can begin with.</summary>
/// <remarks>A value has to match as a whole. Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html (AllowedPattern)</remarks>
internal static partial class AllowedPatterns
{
    private const char Quote = '\'';

    /// <summary>Whether every value that the pattern admits begins with something else than a quote; what is written in another way than most patterns are counts as no.</summary>
    public static bool AreNeverQuoted(string pattern)
    {
        var open = new Stack<string>([pattern]);
        while (open.TryPop(out string? part))
        {
            if (part.Length == 0 || Alternatives(part) is not { } alternatives)
            {
                return false;
            }

            foreach (string alternative in alternatives.Select(one => one.TrimStart('^')))
            {
                if (Group().Match(alternative) is { Success: true } group)
                {
                    open.Push(group.Groups["inside"].Value);
                }
                else if (!BeginsBare(alternative))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <returns><see langword="null"/> when the brackets do not fit.</returns>
    private static List<string>? Alternatives(string pattern)
    {
        var found = new List<string>();
        int depth = 0;
        int start = 0;
        bool isInClass = false;
        for (int at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass:
                    depth++;
                    break;
                case ')' when !isInClass:
                    depth--;
                    break;
                case '|' when !isInClass && depth == 0:
                    found.Add(pattern[start..at]);
                    start = at + 1;
                    break;
                default:
                    break;
            }
        }

        found.Add(pattern[start..]);
        return depth == 0 && !isInClass ? found : null;
    }

    /// <summary>Whether the first thing that one alternative asks for is there at least once, and no quote.</summary>
    private static bool BeginsBare(string alternative)
    {
        Match first = First().Match(alternative);
        if (!first.Success)
        {
            return false;
        }

        return first.Groups["class"] is { Success: true } set
            ? set.Value.StartsWith('^') == set.Value.Contains(Quote, StringComparison.Ordinal)
                && !set.Value.Contains('\\', StringComparison.Ordinal)
                && !SpansQuote(set.Value)
            : first.Groups["letter"].Success && first.Groups["letter"].Value[0] != Quote;
    }

    /// <summary>Whether a range like <c>!-~</c> takes the quote in.</summary>
    private static bool SpansQuote(string set) =>
        !set.StartsWith('^')
        && Range().Matches(set).Any(range => range.Value[0] <= Quote && Quote <= range.Value[2]);

    /// <summary>A group without groups in it that is not optional.</summary>
    [GeneratedRegex(
        """^\((\?:)?(?<inside>[^()?][^()]*)\)(?![*?]|\{0)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Group();

    /// <summary>A letter as such, an escaped one, or a class, that is not optional.</summary>
    [GeneratedRegex(
        """^(\[(?<class>\^?\]?[^\]]*)\]|\\(?<letter>[dw./:-])|(?<letter>[^\\\[\](){}.*+?|^$]))(?![*?]|\{0)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex First();

    [GeneratedRegex("""[\s\S]-[\s\S]""", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
