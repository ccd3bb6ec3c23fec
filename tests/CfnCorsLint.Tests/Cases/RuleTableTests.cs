using System.Globalization;
using System.Text;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cases;

/// <summary>The table of all rules, <c>rules/README.md</c>, says what the rules say.</summary>
public sealed class RuleTableTests
{
    [Fact]
    public void Table_of_rules_is_up_to_date()
    {
        var text = new StringBuilder(
            "# The rules\n\n`cfncors explain ID` prints a page, `cfncors rules` what is in force. This table is made from the rule files.\n"
        );
        foreach (
            IGrouping<string, Rule> family in BuiltInRules
                .All.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .GroupBy(rule => rule.Id[..5])
        )
        {
            text.Append(
                "\n| id | name | severity | about | fix |\n| --- | --- | --- | --- | --- |\n"
            );
            foreach (Rule rule in family)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| [{rule.Id}]({rule.Id}-{rule.Name}/README.md) | {rule.Name} | {Word(rule.Severity)} | {Word(rule.About)} | {Fix(rule)} |\n"
                );
            }
        }

        Snapshot.Match(text.ToString(), Repo.PathTo("rules/README.md"));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Fix(Rule rule) =>
        rule.Fix switch
        {
            null => "–",
            { Trust: Trust.Safe } => "safe",
            { Trust: Trust.Unsafe } => "unsafe",
            _ => "shown",
        };
}
