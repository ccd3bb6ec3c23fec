using CfnCorsLint.Rules.Model;
using CfnCorsLint.Settings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary><c>--show-settings</c>.</summary>
public sealed class ShowSettingsTests
{
    private const string Settings = """
        origins: [https://app.example.com]
        credentials: false
        headers: [X-Requested-With]
        max-age: 600
        code: off
        apis: {Inside: {cors: off}}
        rules:
          CORS30: warning
          wildcard-origin: {fix: off}
          CORS306: error
        files: {exclude: ["vendor/**"]}
        overrides:
          - files: ["legacy/**"]
            rules: {CORS301: off, CORS306: {fix: unsafe}}

        """;

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    public void Each_line_says_where_it_comes_from(string command)
    {
        using TempFolder folder = Repository();

        var ran = Ran.In(
            folder,
            command,
            "legacy/old.yaml",
            "--show-settings",
            "--origin",
            "http://localhost:3000",
            "--ignore",
            "CORS302"
        );

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(
            """
            # in force for legacy/old.yaml
            # from .cfncors.yaml with its overrides for legacy/**
            origins:
              - http://localhost:3000 # --origin
              - https://app.example.com # .cfncors.yaml:1
            credentials: false # .cfncors.yaml:2
            headers:
              - X-Requested-With # .cfncors.yaml:3
            max-age: 600 # .cfncors.yaml:4
            code: off # .cfncors.yaml:5
            apis:
              Inside: {cors: off} # .cfncors.yaml:6
            rules:
              CORS301: off # wildcard-origin-with-credentials, .cfncors.yaml:14
              CORS302: off # several-origins-in-one-value, --ignore
              CORS303: warning # malformed-origin, .cfncors.yaml:8 (CORS30)
              CORS304: warning # subdomain-wildcard, .cfncors.yaml:8 (CORS30)
              CORS305: warning # null-origin, .cfncors.yaml:8 (CORS30)
              CORS306: {severity: error, fix: unsafe} # wildcard-origin, .cfncors.yaml:10, .cfncors.yaml:14
              CORS307: warning # credentials-value-ignored, .cfncors.yaml:8 (CORS30)
              CORS308: warning # any-origin-reflected, .cfncors.yaml:8 (CORS30)
              CORS309: warning # origin-matched-loosely, .cfncors.yaml:8 (CORS30)
            files:
              exclude:
                - vendor/** # .cfncors.yaml:11

            """,
            ran.Out
        );
        Assert.Empty(Read(ran.Out).Errors);
        Assert.Equal(Templates.Slashed, folder.Read("legacy/old.yaml"));
    }

    [Fact]
    public void Files_with_the_same_settings_stand_together()
    {
        using TempFolder folder = Repository();
        folder.Write("package.json", "{}");
        folder.Write("vendor/v.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check", "--show-settings");

        string[] documents = ran.Out.Split("---\n");
        Assert.Equal(2, documents.Length);
        Assert.StartsWith(
            "# in force for a.yaml and 1 more file\n",
            documents[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "# in force for legacy/old.yaml\n",
            documents[1],
            StringComparison.Ordinal
        );
        Assert.All(documents, document => Assert.Empty(Read(document).Errors));
    }

    [Fact]
    public void Without_settings_nothing_is_said_but_that()
    {
        using TempFolder folder = Repository();

        var ran = Ran.In(
            folder,
            "check",
            "a.yaml",
            "--isolated",
            "--select",
            "CORS3",
            "--show-settings"
        );

        Assert.Equal(0, ran.Code);
        Assert.Equal(
            "# in force for a.yaml\n# from no settings file\n# only these rules are asked: CORS3 (--select)\n",
            ran.Out
        );
        Assert.Empty(Read(ran.Out).Errors);
    }

    private static TempFolder Repository()
    {
        var folder = new TempFolder();
        folder.Write(".cfncors.yaml", Settings);
        folder.Write("a.yaml", Templates.WithError);
        folder.Write("b.yaml", Templates.WithError);
        folder.Write("legacy/old.yaml", Templates.Slashed);
        return folder;
    }

    private static SettingsReadResult Read(string text) =>
        SettingsReader.Read(SyntaxReader.Read(new SourceText(".cfncors.yaml", text)));
}
