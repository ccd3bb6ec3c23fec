using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary><c>check --add-ignore</c>.</summary>
public sealed class AddIgnoreTests
{
    [Fact]
    public void A_comment_above_the_line_says_why()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);

        var ran = Ran.In(
            folder,
            "check",
            "--isolated",
            "--add-ignore",
            "--reason",
            "known: TICKET-1"
        );

        Assert.Equal(0, ran.Code);
        Assert.Contains("silenced ", ran.Error, StringComparison.Ordinal);
        string now = folder.Read("a.yaml");
        Assert.Matches(
            @"(?m)^ +# cfncors: ignore\[[A-Z0-9,]*CORS301[A-Z0-9,]*\] known: TICKET-1$",
            now
        );
        IEnumerable<string> kept = now.Split('\n')
            .Where(line => !line.Contains("# cfncors:", StringComparison.Ordinal));
        Assert.Equal(Templates.WithError, string.Join('\n', kept));
        Assert.Equal(0, Ran.In(folder, "check", "--isolated").Code);
    }

    [Fact]
    public void In_JSON_the_metadata_says_why()
    {
        using var folder = new TempFolder();
        SyntaxTree tree = SyntaxReader.Read(new SourceText("a.yaml", Templates.WithError));
        folder.Write("a.json", JsonForm.Of(tree).Content);

        var ran = Ran.In(folder, "check", "--isolated", "--add-ignore", "--reason", "known");

        Assert.Equal(0, ran.Code);
        Assert.Contains("CORS301", folder.Read("a.json"), StringComparison.Ordinal);
        Assert.Contains("Metadata", folder.Read("a.json"), StringComparison.Ordinal);
        Assert.Equal(0, Ran.In(folder, "check", "--isolated").Code);
    }

    [Fact]
    public void What_was_not_asked_for_stays()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);

        Ran.In(
            folder,
            "check",
            "--isolated",
            "--select",
            "CORS303",
            "--add-ignore",
            "--reason",
            "known"
        );

        Assert.Equal(Templates.WithError, folder.Read("a.yaml"));
    }

    [Fact]
    public void What_a_fix_leaves_can_be_silenced_in_the_same_run()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.Slashed);
        folder.Write("b.yaml", Templates.WithError);

        var ran = Ran.In(folder, "fix", "--isolated", "--add-ignore", "--reason", "known");

        Assert.Equal(0, ran.Code);
        Assert.Contains("fixed", ran.Out, StringComparison.Ordinal);
        Assert.Contains("'https://a.example'", folder.Read("a.yaml"), StringComparison.Ordinal);
        Assert.Contains("[CORS301", folder.Read("b.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, Ran.In(folder, "check", "--isolated", "--fail-on", "warning").Code);
    }

    [Theory]
    [InlineData("fix", "--diff")]
    [InlineData("fix", "-")]
    [InlineData("check", "-")]
    public void Nothing_can_be_silenced_where_no_file_is_written(string command, string option)
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);

        var ran = Ran.In(folder, command, option, "--add-ignore", "--reason", "known");

        Assert.Equal(2, ran.Code);
        Assert.Contains("--add-ignore writes files", ran.Error, StringComparison.Ordinal);
        Assert.Equal(Templates.WithError, folder.Read("a.yaml"));
    }
}
