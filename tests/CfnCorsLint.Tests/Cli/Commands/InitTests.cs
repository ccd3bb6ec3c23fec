using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Settings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary><c>cfncors init</c>.</summary>
public sealed class InitTests
{
    private const string Open = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Orders:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration: {AllowOrigins: [https://app.example.com], AllowMethods: [GET]}
          List:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Get: {Type: HttpApi, Properties: {ApiId: !Ref Orders, Path: /orders, Method: get}}

        """;

    private static string Wild { get; } =
        Open.Replace("https://app.example.com", "'*'", StringComparison.Ordinal);

    private static string Inside { get; } =
        Open.Replace(
                "      CorsConfiguration: {AllowOrigins: [https://app.example.com], AllowMethods: [GET]}",
                "      Name: inside",
                StringComparison.Ordinal
            )
            .Replace("Orders", "Inside", StringComparison.Ordinal);

    private static string Made { get; } =
        Open.Replace(
            "    Properties:\n      Cors",
            "    Metadata: {'aws:cdk:path': Stack/Orders}\n    Properties:\n      Cors",
            StringComparison.Ordinal
        );

    [Fact]
    public void What_the_APIs_agree_on_is_written_down()
    {
        using var folder = new TempFolder();
        folder.Write("open ü.yaml", Open);
        folder.Write("inside.yaml", Inside);
        folder.Write("out/made.json", JsonForm.Of(Tree(Made)).Content);

        var ran = Ran.In(folder, "init");

        Assert.Equal((0, "wrote .cfncors.yaml\n"), (ran.Code, ran.Out));
        LintSettings settings = Read(folder.Read(".cfncors.yaml"));
        Assert.Equal(["https://app.example.com"], settings.Origins);
        Assert.Equal(["Inside"], settings.Modes.Keys);
        Assert.Equal(["out/**"], settings.ExcludedFiles);
        Assert.Contains(
            "Orders in open ü.yaml",
            folder.Read(".cfncors.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal("No findings", Ran.In(folder, "check").Out[..11]);
    }

    [Fact]
    public void Specs_are_looked_at_too_but_not_what_a_template_takes_in()
    {
        string spec = Templates.PrivateSpec.Replace(
            "\"x\"",
            "\"Orders\"",
            StringComparison.Ordinal
        );
        using var folder = new TempFolder();
        folder.Write("t.yaml", Templates.TakesIn("part.json"));
        folder.Write("part.json", Templates.PrivateSpec);
        folder.Write("alone.json", spec);

        var ran = Ran.In(folder, "init");

        Assert.Equal(
            "cfncors: looked at 1 template and 1 spec with 2 APIs\n"
                + "cfncors: next: `cfncors check` finds the mistakes, `cfncors fix --diff` shows what it would repair\n",
            ran.Error
        );
        string text = folder.Read(".cfncors.yaml");
        Assert.Contains(
            "#   Orders: {cors: auto} # no sign of CORS in alone.json\n",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("part.json", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_they_do_not_agree_nothing_is_decided(bool isSilentOnCors)
    {
        using var folder = new TempFolder();
        folder.Write("open.yaml", Open);
        folder.Write(
            "other.yaml",
            isSilentOnCors ? Inside.Replace("Inside", "Orders", StringComparison.Ordinal) : Wild
        );

        Ran.In(folder, "init");

        string text = folder.Read(".cfncors.yaml");
        Assert.Equal(LintSettings.None with { Source = null }, Read(text) with { Source = null });
        Assert.Contains("# origins: [https://app.example.com]\n", text, StringComparison.Ordinal);
        Assert.Equal(
            !isSilentOnCors,
            text.Contains("#   * (Orders in other.yaml)\n", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(Open)]
    public void Every_line_that_stands_in_a_comment_can_be_taken_out_of_it(string template)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", template);
        Ran.In(folder, "init");

        string[] lines = folder.Read(".cfncors.yaml").Split('\n');
        IEnumerable<string> open = lines.Select(line =>
            line.StartsWith("# ", StringComparison.Ordinal) && IsSetting(line[2..])
                ? line[2..]
                : line
        );

        Assert.NotEmpty(Read(string.Join('\n', open)).Overrides);
    }

    [Fact]
    public void What_is_there_stays()
    {
        using var folder = new TempFolder();
        folder.Write(".cfncors.yaml", "max-age: 5\n");

        var refused = Ran.In(folder, "init");
        string kept = folder.Read(".cfncors.yaml");
        var hook = Ran.In(folder, "init", "--pre-commit");
        var forced = Ran.In(folder, "init", "--force");

        Assert.Equal(2, refused.Code);
        Assert.Contains(
            ".cfncors.yaml is there already: --force writes it anew",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("max-age: 5\n", kept);
        Assert.Equal((0, "wrote .pre-commit-config.yaml\n"), (hook.Code, hook.Out));
        Assert.Equal(0, forced.Code);
        Assert.NotEqual(kept, folder.Read(".cfncors.yaml"));
    }

    [Fact]
    public void Hooks_that_are_there_are_not_broken()
    {
        using var folder = new TempFolder();
        folder.Write(".pre-commit-config.yaml", "repos: []\n");

        var ran = Ran.In(folder, "init", "--pre-commit", "--force");

        Assert.Equal(0, ran.Code);
        Assert.Equal("repos: []\n", folder.Read(".pre-commit-config.yaml"));
        Assert.Contains("- id: cfncors-fix", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_and_the_workflow_go_to_the_root_of_the_repository()
    {
        using var folder = new TempFolder();
        folder.Git("init", "-q");
        folder.Write("app/t.yaml", Open);

        Ran ran = Ran.In(folder.PathTo("app"), "", "init", "--pre-commit", "--workflow");
        Ran again = Ran.In(folder.PathTo("app"), "", "init", "--workflow");

        Assert.Equal(0, ran.Code);
        Assert.Contains("Orders", folder.Read("app/.cfncors.yaml"), StringComparison.Ordinal);
        Assert.Equal(
            StarterFiles.Workflow(ToolVersion.Number),
            folder.Read(".github/workflows/cfncors.yml")
        );
        Assert.Equal(StarterFiles.Hook(ToolVersion.Number), folder.Read(".pre-commit-config.yaml"));
        Assert.Equal(2, again.Code);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "init", "--dry-run");

        Assert.Equal(0, ran.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
        Read(ran.Out);
        Assert.Contains(
            $"# yaml-language-server: $schema=https://raw.githubusercontent.com/cfncorslint/cfncorslint/v{ToolVersion.Number}/schemas/settings.schema.json\n",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_README_shows_the_same_hook_and_workflow()
    {
        string readme = File.ReadAllText(Repo.PathTo("README.md"));

        Assert.Contains(
            $"```yaml\n{StarterFiles.Hook(ToolVersion.Number)}```",
            readme,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"```yaml\n{StarterFiles.Workflow(ToolVersion.Number)}```",
            readme,
            StringComparison.Ordinal
        );
    }

    /// <summary>Whether a comment's text is a line of settings, not of prose.</summary>
    private static bool IsSetting(string text) =>
        text.StartsWith(' ')
            ? !text.Contains(" in ", StringComparison.Ordinal)
                || text.Contains("{cors:", StringComparison.Ordinal)
            : SettingsWords.Keys.Any(key => text.StartsWith($"{key}:", StringComparison.Ordinal));

    private static LintSettings Read(string text)
    {
        SettingsReadResult read = SettingsReader.Read(Tree(text));
        Assert.Empty(read.Errors.Select(error => error.Message));
        return read.Settings;
    }

    private static SyntaxTree Tree(string text) =>
        SyntaxReader.Read(new SourceText(".cfncors.yaml", text));
}
