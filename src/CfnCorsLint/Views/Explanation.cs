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
    /// <summary>Stands for the origin of a page where the message names none that can be read.</summary>
    public const string AnyOrigin = "https://your-site.example";

    /// <summary>The origin of sandboxed frames, files, and calls that were led elsewhere.</summary>
    public const string NullOrigin = "null";

    /// <summary>Whether a page is behind the message, so that its API is meant to be called from elsewhere.</summary>
    public static bool IsOfPage(SymptomMatch match) =>
        match.Symptom.IsOfBrowser || match.Answer is not null;

    /// <summary>Whether a finding holds for the page of the message: of one that is not known it can only be said that it is none of those that are allowed, where the message says so.</summary>
    public static bool IsOfOrigin(Finding finding, SymptomMatch match) =>
        !finding.RefusedOrigins.Contains(AnyOrigin)
        || match.Rules is [var first, ..] && first == finding.RuleId;

    /// <summary>An explanation without templates.</summary>
    public static Explanation Of(SymptomMatch match) => new(match, match.Rules, null);

    /// <summary>An explanation by what is found in templates.</summary>
    public static Explanation Of(SymptomMatch match, ExplainedFiles files) =>
        new(
            match,
            [.. match.Rules.Where(id => files.Findings.Any(finding => finding.RuleId == id))],
            files
        );

    /// <summary>What calls to the same routes meet besides, once the message is gone; empty where nothing is found that can be behind it.</summary>
    public ImmutableArray<Finding> Next
    {
        get
        {
            ImmutableArray<Finding> causes = Causes;
            return causes.IsEmpty
                ? []
                :
                [
                    .. from finding in InFiles?.Besides ?? []
                    where !causes.Any(cause => cause.RuleId == finding.RuleId)
                    // Where the answer itself is refused, the preflight passed, or none was needed.
                    where
                        Match.About != SymptomStep.Call
                        || finding.Browser?.StartsWith("OPTIONS ", StringComparison.Ordinal) != true
                    where
                        Match.About != SymptomStep.Call
                        || finding.Header
                            is not (
                                "access-control-allow-methods"
                                or "access-control-allow-headers"
                            )
                    group finding by finding.RuleId into rule
                    let first = rule.First()
                    orderby first.Severity descending, first.RuleId
                    select first,
                ];
        }
    }

    /// <summary>Whether what the message leaves open is told by what is found: one rule alone can be behind it.</summary>
    public bool IsTold =>
        Match.Symptom.ToldBy == Holes.Status
        && Causes.Select(cause => cause.RuleId).Distinct().Count() == 1;

    /// <summary>The findings that can be behind the message, the likeliest rule first.</summary>
    public ImmutableArray<Finding> Causes =>
        [
            .. from id in Rules
            from finding in InFiles?.Findings ?? []
            where finding.RuleId == id
            select finding,
        ];
}
