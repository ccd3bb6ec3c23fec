using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms;

namespace CfnCorsLint.Views;

/// <summary>Explains a pasted message: what it means, which rules can be behind it, and what the templates say.</summary>
/// <param name="Match">The message.</param>
/// <param name="Rules">Ids of the rules that can be behind it; with templates only those that find something.</param>
/// <param name="InFiles">What the templates say; <see langword="null"/> when none were named.</param>
public sealed record Explanation(
    SymptomMatch Match,
    ImmutableArray<string> Rules,
    ExplainedFiles? InFiles
)
{
    /// <summary>An explanation without templates.</summary>
    public static Explanation Of(SymptomMatch match) => new(match, match.Rules, null);

    /// <summary>An explanation by what is found in templates.</summary>
    public static Explanation Of(SymptomMatch match, ExplainedFiles files) =>
        new(
            match,
            [.. match.Rules.Where(id => files.Findings.Any(finding => finding.RuleId == id))],
            files
        );

    /// <summary>The findings that can be behind the message, the likeliest rule first.</summary>
    public ImmutableArray<Finding> Causes =>
        [
            .. from id in Rules
            from finding in InFiles?.Findings ?? []
            where finding.RuleId == id
            select finding,
        ];
}
