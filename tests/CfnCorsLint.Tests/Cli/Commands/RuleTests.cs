using System.Text.Json;
using CfnCorsLint.Cli.Terminal;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What is told about rules.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("CORS301")]
    [InlineData("cors301")]
    [InlineData("wildcard-origin-with-credentials")]
    public void A_rule_is_explained_by_its_page(string rule)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "explain", rule);

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("# CORS301", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_rendered_for_a_terminal()
    {
        using var folder = new TempFolder();

        string shown = Ran.In(folder, "explain", "CORS301", "--color", "always").Out;

        Assert.StartsWith("\e[1m\e[4mCORS301", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("```", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_decide_which_rules_are_in_force()
    {
        using var folder = new TempFolder();
        folder.Write(".cfncors.yaml", "rules: {CORS302: off, CORS301: note}\n");

        using var json = JsonDocument.Parse(Ran.In(folder, "rules", "--format", "json").Out);

        var rules = json
            .RootElement.GetProperty("rules")
            .EnumerateArray()
            .ToDictionary(
                rule => rule.GetProperty("id").GetString() ?? "",
                rule => rule.GetProperty("severity").GetString()
            );
        Assert.Equal("note", rules["CORS301"]);
        Assert.DoesNotContain("CORS302", rules.Keys);
    }

    [Fact]
    public void Markdown_is_shown_without_its_marks()
    {
        using var output = new StringWriter { NewLine = "\n" };

        MarkdownPage.Write(
            "## Head\n\nSome *text* with `code`.\n\n- one\n- two\n\n```yaml fails\na: b\n```\n\n| a | b |\n|---|---|\n| c | d |\n",
            null,
            output
        );

        Assert.Equal(
            "\e[1mHead\e[0m\n\nSome \e[4mtext\e[0m with \e[36mcode\e[0m.\n\n• one\n• two\n\n    \e[36ma: b\e[0m\n\n\e[1ma \e[2m│\e[0m b\e[0m\nc \e[2m│\e[0m d\n\n",
            output.ToString()
        );
    }
}
