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

    public string Paint(Ink ink, string text) =>
        UsesColor && ink != Ink.Plain && text.Length > 0 ? $"\e[{Code(ink)}m{text}\e[0m" : text;

    private static string Code(Ink ink) =>
        ink switch
        {
            Ink.Error => "1;31",
            Ink.Warning => "1;33",
            Ink.Note => "1;36",
            Ink.Good => "32",
            Ink.Removed => "31",
            Ink.Frame => "1;34",
            Ink.Faint => "2",
            _ => "1",
        };
}
