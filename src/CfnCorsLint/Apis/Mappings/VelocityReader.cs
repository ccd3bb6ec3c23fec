using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Apis.Mappings;

/// <summary>Reads the directives of a mapping template, in their order; comments and all other text are passed over.</summary>
/// <remarks>Source: https://velocity.apache.org/engine/1.7/vtl-reference.html</remarks>
internal static partial class VelocityReader
{
    public static ImmutableArray<VelocityDirective> Read(string template)
    {
        string text = WithoutComments(template);
        var directives = ImmutableArray.CreateBuilder<VelocityDirective>();
        int from = 0;
        // Behind a directive that is not closed nothing can be read.
        while (from < text.Length && Directive().Match(text, from) is { Success: true } match)
        {
            int open = match.Index + match.Length - 1;
            bool hasBrackets = text[open] == '(';
            int close = hasBrackets ? ClosingBracket(text, open) : open;
            directives.Add(
                new VelocityDirective(
                    match.Groups["name"].Value,
                    hasBrackets ? text[(open + 1)..close] : ""
                )
            );
            from = close + 1;
        }

        return directives.ToImmutable();
    }

    /// <summary>The text with a blank for each comment, so that quotes in comments do not count.</summary>
    public static string WithoutComments(string template) => Comment().Replace(template, " ");

    /// <summary>What a template writes by itself: the text without its directives and comments.</summary>
    public static string WithoutDirectives(string template)
    {
        string text = WithoutComments(template);
        var rest = new StringBuilder();
        int from = 0;
        for (
            Match match = Directive().Match(text);
            match.Success;
            match = Directive().Match(text, from)
        )
        {
            rest.Append(text, from, match.Index - from);
            int last = match.Index + match.Length - 1;
            from =
                text[last] == '('
                    ? Math.Min(ClosingBracket(text, last) + 1, text.Length)
                    : last + 1;
        }

        return rest.Append(text, from, text.Length - from).ToString();
    }

    /// <returns>The end of the text when nothing closes it.</returns>
    private static int ClosingBracket(string text, int open)
    {
        int depth = 0;
        for (int at = open; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'':
                    int end = text.IndexOf(text[at], at + 1);
                    at = end < 0 ? text.Length : end;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
                default:
                    break;
            }
        }

        return text.Length;
    }

    [GeneratedRegex("""##[^\r\n]*|#\*[\s\S]*?\*#""", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(
        """#(?:(?<name>set|if|elseif|foreach)\s*\(|\{?(?<name>else|end)\b\}?)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Directive();
}
