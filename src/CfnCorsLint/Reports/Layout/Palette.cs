using CfnCorsLint.Findings;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Puts ANSI colours around text, or leaves it as it is.</summary>
/// <remarks>Source: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ (SGR)</remarks>
internal readonly record struct Palette(bool UsesColor, bool UsesLinks = false)
{
    public static Palette Of(ReportStyle style) => new(style.UsesColor, style.UsesLinks);

    /// <summary>The text as a link to a page, where the terminal follows links: for ids of rules and titles.</summary>
    /// <remarks>Source: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda (OSC 8)</remarks>
    public string Link(string url, string text) =>
        UsesLinks ? $"\e]8;;{Printable.Of(url)}\e\\{text}\e]8;;\e\\" : text;

    /// <summary>The severity and the id of a finding: <c>error[CORS101]</c>.</summary>
    public string Head(Finding finding) =>
        Paint(
            ReportWords.InkOf(finding.Severity),
            $"{ReportWords.Of(finding.Severity)}[{Link(finding.Url, finding.RuleId)}]"
        );

    public string Paint(TextRole textRole, string text) =>
        UsesColor && textRole != TextRole.Plain && text.Length > 0
            ? $"\e[{Code(textRole)}m{text}\e[0m"
            : text;

    private static string Code(TextRole textRole) =>
        textRole switch
        {
            TextRole.Error => "1;31",
            TextRole.Warning => "1;33",
            TextRole.Note => "1;36",
            TextRole.Good => "32",
            TextRole.Removed => "31",
            TextRole.Frame => "1;34",
            TextRole.Faint => "2",
            _ => "1",
        };
}
