using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;

namespace CfnCorsLint.Reports;

/// <summary>Holds what a report tells about a rule, beside its findings.</summary>
/// <param name="Name">Words without blanks, each with a capital letter.</param>
/// <param name="Summary">One sentence, plain.</param>
/// <param name="Page">In Markdown; <see langword="null"/> when there is none.</param>
/// <param name="Url">Where the page is read.</param>
internal sealed record RuleHelp(
    string Id,
    string Name,
    Severity Severity,
    string Summary,
    string? Page,
    string Url
)
{
    /// <summary>The help about the rule that found a finding.</summary>
    public static RuleHelp Of(Finding finding)
    {
        Rule? rule = BuiltInRules.All.FirstOrDefault(rule => rule.Id == finding.RuleId);
        string? page = BuiltInRules.PageOf(finding.RuleId);
        return new RuleHelp(
            finding.RuleId,
            string.Concat(finding.RuleName.Split('-').Select(Capitalized)),
            rule?.Severity ?? finding.Severity,
            page is null ? finding.Message : FirstSentence(page),
            page,
            finding.Url
        );
    }

    private static string Capitalized(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>The line below a page's heading.</summary>
    private static string FirstSentence(string page) =>
        page.ReplaceLineEndings("\n")
            .Split('\n')
            .Skip(1)
            .FirstOrDefault(line => line.Length > 0, "")
            .Replace("`", "", StringComparison.Ordinal);
}
