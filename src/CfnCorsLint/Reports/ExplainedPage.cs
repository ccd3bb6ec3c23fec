using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Reports;

/// <summary>Prepares the page of a rule for a reader who came by its id: adds what to run, and a label before each example.</summary>
public static partial class ExplainedPage
{
    /// <summary>The heading of a page's first example: the command to run is told before it.</summary>
    private const string Example = "\n## Example\n";

    /// <param name="page">As it lies beside the rule, in Markdown.</param>
    public static string Of(Rule rule, string page) =>
        Block()
            .Replace(
                page.ReplaceLineEndings("\n"),
                block =>
                    $"{LabelOf(block.Groups["kind"].Value)}\n\n```{block.Groups["language"].Value}\n"
            )
            .Replace(
                Example,
                $"\n{string.Join(' ', RepairsOf(rule))}\n{Example}",
                StringComparison.Ordinal
            );

    private static string LabelOf(string kind) =>
        kind switch
        {
            "fails" => "*wrong:*",
            "fixed" => "*repaired by `cfncors fix`:*",
            "unsafe" => "*repaired by `cfncors fix --unsafe`:*",
            "right" or "passes" => "*right:*",
            _ => "*with these settings:*",
        };

    private static IEnumerable<string> RepairsOf(Rule rule)
    {
        ImmutableArray<Trust> trusts =
        [
            .. rule
                .Fixes.SelectMany(fix =>
                    fix.Cases.Select(one => one.Trust).Append(fix.Recipe.Trust)
                )
                .Distinct()
                .OrderDescending(),
        ];
        foreach (Trust trust in trusts)
        {
            yield return trust switch
            {
                Trust.Safe =>
                    $"`cfncors fix --only {rule.Id}` repairs it, and with `--diff` only shows how.",
                Trust.Unsafe when trusts.Length > 1 =>
                    "Where the repair changes what clients see or who may call, it wants `--unsafe` besides.",
                Trust.Unsafe =>
                    $"`cfncors fix --unsafe --only {rule.Id}` repairs it: it changes what clients see or who may call, so look at it with `--diff` first.",
                _ when trusts.Length > 1 =>
                    "Where only you can know a part of it, `cfncors check` shows the text to add, with a blank.",
                _ =>
                    "By hand: `cfncors check` shows the text to add, with a blank for what only you can know.",
            };
        }

        if (trusts.IsEmpty)
        {
            yield return "By hand: no fix is certain enough to be written. An example is shown below.";
        }
    }

    [GeneratedRegex(
        "^```(?<language>[a-z]+) (?<kind>fails|fixed|unsafe|right|passes|settings)\n",
        RegexOptions.Multiline
    )]
    private static partial Regex Block();
}
