using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Tests.Support;

/// <summary>Draws what a terminal shows as SVG: text with the colours of reports, wrapped as a terminal wraps.</summary>
internal static partial class TerminalPicture
{
    public const int Columns = 88;

    private const int LineHeight = 18;

    private const double CharacterWidth = 7.83;

    private const int Margin = 16;

    /// <param name="shown">Lines with SGR sequences; links are drawn as their text.</param>
    public static string Draw(string shown)
    {
        List<string> lines =
        [
            .. Link().Replace(shown, "").TrimEnd('\n').Split('\n').SelectMany(Wrapped),
        ];
        int width = (int)Math.Ceiling(Columns * CharacterWidth) + (2 * Margin);
        int height = (lines.Count * LineHeight) + (2 * Margin);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13" fill="#d6dae0">
            <rect width="{width}" height="{height}" rx="8" fill="#161b22"/>

            """
        );
        for (int number = 0; number < lines.Count; number++)
        {
            int baseline = Margin + (number * LineHeight) + 13;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Margin}\" y=\"{baseline}\" xml:space=\"preserve\">{lines[number]}</text>\n"
            );
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>A line's rows, each of them marked up by itself.</summary>
    private static IEnumerable<string> Wrapped(string line)
    {
        var row = new StringBuilder();
        int column = 0;
        foreach ((string codes, string text) in Pieces(line))
        {
            string left = text;
            while (left.Length > 0)
            {
                if (column == Columns)
                {
                    yield return row.ToString();
                    row.Clear();
                    column = 0;
                }

                string fitting = left[..Math.Min(left.Length, Columns - column)];
                row.Append(Painted(codes, fitting));
                column += fitting.Length;
                left = left[fitting.Length..];
            }
        }

        yield return row.ToString();
    }

    private static IEnumerable<(string Codes, string Text)> Pieces(string line)
    {
        string codes = "";
        int start = 0;
        foreach (Match match in Sequence().Matches(line))
        {
            yield return (codes, line[start..match.Index]);
            codes = match.Groups[1].Value;
            start = match.Index + match.Length;
        }

        yield return (codes, line[start..]);
    }

    private static string Painted(string codes, string text)
    {
        string escaped = SecurityElement.Escape(text);
        string style = string.Concat(codes.Split(';').Select(StyleOf));
        return style.Length == 0 ? escaped : $"<tspan{style}>{escaped}</tspan>";
    }

    private static string StyleOf(string code) =>
        code switch
        {
            "1" => " font-weight=\"bold\"",
            "2" => " fill=\"#8b949e\"",
            "31" => " fill=\"#ff7b72\"",
            "32" => " fill=\"#7ee787\"",
            "33" => " fill=\"#e3b341\"",
            "34" => " fill=\"#79c0ff\"",
            "36" => " fill=\"#56d4dd\"",
            _ => "",
        };

    /// <remarks>OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda</remarks>
    [GeneratedRegex("\e\\]8;;[^\e]*\e\\\\")]
    private static partial Regex Link();

    [GeneratedRegex("\e\\[([0-9;]*)m")]
    private static partial Regex Sequence();
}
