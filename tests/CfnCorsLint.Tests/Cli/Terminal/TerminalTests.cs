using System.Text.RegularExpressions;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Terminal;

/// <summary>What only a terminal gets, and what a pipe does not.</summary>
public sealed partial class TerminalTests
{
    private const string Link = "\e]8;;https://";

    [Fact]
    public void An_id_is_a_link_on_a_terminal_alone()
    {
        using TempFolder folder = WithFixture();

        Assert.Contains(
            Link,
            Ran.AtTerminal(folder.Root, 80, "check").Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            Link,
            Ran.In(folder, "check", "--color", "always").Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            '\e',
            Ran.AtTerminal(folder.Root, 80, "check", "--color", "never").Out
        );
    }

    [Fact]
    public void Errors_stand_before_warnings_in_text_and_in_lines()
    {
        using TempFolder folder = WithFixture();
        folder.Write("a.yaml", File.ReadAllText(Repo.PathTo("fixtures/cart.yaml")));

        foreach (string format in new[] { "text", "concise" })
        {
            string[] severities =
            [
                .. Severity()
                    .Matches(Ran.In(folder, "check", "--format", format).Out)
                    .Select(match => match.Value),
            ];

            Assert.Contains("warning[", severities);
            Assert.Equal(severities.Order(StringComparer.Ordinal), severities);
        }
    }

    [Fact]
    public void A_difference_has_colours_on_a_terminal_alone()
    {
        using TempFolder folder = WithFixture();

        string shown = Ran.AtTerminal(folder.Root, 80, "fix", "--diff").Out;
        string piped = Ran.In(folder, "fix", "--diff", "--color", "always").Out;

        Assert.Contains("\n\e[31m-", shown, StringComparison.Ordinal);
        Assert.Contains("\n\e[32m+", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', piped);
        Assert.Equal(piped, Sequence().Replace(shown, ""));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_passes_the_edge(int columns)
    {
        using TempFolder folder = WithFixture();

        foreach (
            string line in new[]
            {
                "check",
                "explain CORS101",
                "simulate t.yaml --all",
                "inspect t.yaml",
            }
        )
        {
            string shown = Ran.AtTerminal(folder.Root, columns, line.Split(' ')).Out;

            Assert.All(
                // A word that is longer than the line is not broken.
                Sequence()
                    .Replace(shown, "")
                    .Split('\n')
                    .Where(text => text.Trim().Contains(' ', StringComparison.Ordinal)),
                text => Assert.True(WrappedText.WidthOf(text) <= columns, text)
            );
        }
    }

    [Fact]
    public void Equal_dialogues_are_told_once_with_the_calls_they_stand_for()
    {
        using TempFolder folder = WithFixture();

        string shown = Ran.In(folder, "simulate", "t.yaml", "--all").Out;

        Assert.Single(Unanswered().Matches(shown));
        Assert.Contains(
            "1 more call for the same cause:\n  DELETE /orders/{orderId}  t.yaml:102\n",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains("3 are refused", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_of_rules_is_listed()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "explain", "CORS20");

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("CORS201 ", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CORS301", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CORS201", "`cfncors fix --only CORS201` repairs it", "*wrong:*", "*repaired by")]
    [InlineData("CORS206", "By hand", "*wrong:*", "*right:*")]
    public void A_page_says_how_to_repair_it_and_what_each_example_is(
        string rule,
        params string[] parts
    )
    {
        using var folder = new TempFolder();

        string page = Ran.In(folder, "explain", rule).Out;

        Assert.Contains("\n## How to repair it\n\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("```yaml fails", page, StringComparison.Ordinal);
        int at = 0;
        foreach (string part in parts)
        {
            at = page.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(at >= 0, part);
        }
    }

    private static TempFolder WithFixture()
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", File.ReadAllText(Repo.PathTo("fixtures/orders-api.yaml")));
        return folder;
    }

    [GeneratedRegex(@"(error|warning|note)\[")]
    private static partial Regex Severity();

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Sequence();

    [GeneratedRegex("← 403 ")]
    private static partial Regex Unanswered();
}
