using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>Which settings hold for which file.</summary>
public sealed class SettingsTests
{
    private const string Off = "rules: {CORS301: off}\n";

    [Theory]
    [InlineData(".cfncors.yaml", 0)]
    [InlineData("app/.cfncors.yaml", 0)]
    [InlineData("app/deep/.cfncors.yaml", 0)]
    [InlineData("other/.cfncors.yaml", 1)]
    [InlineData("app/deep/below/.cfncors.yaml", 1)]
    public void The_nearest_above_the_file_holds(string settings, int code)
    {
        using TempFolder folder = With(settings, Off);

        Assert.Equal(code, Check(folder).Code);
    }

    [Fact]
    public void A_nearer_one_replaces_the_others()
    {
        using TempFolder folder = With(".cfncors.yaml", Off);
        folder.Write("app/.cfncors.yaml", "max-age: 600\n");

        Assert.Equal(1, Check(folder).Code);
    }

    [Fact]
    public void What_the_others_say_of_the_pages_is_missed_and_that_is_said()
    {
        using TempFolder folder = With(
            ".cfncors.yaml",
            "origins: [https://app.example.com]\ncredentials: true\nheaders: [X-Page]\n"
        );
        folder.Write("app/.cfncors.yaml", "max-age: 600\ncredentials: false\n");

        const string Said =
            "cfncors: app/.cfncors.yaml: replaces .cfncors.yaml, whose origins, headers do not hold below it: write them here, too\n";
        Assert.Equal(Said, Check(folder).Error);
        Assert.Equal("", Check(folder, "--quiet").Error);
        Assert.Contains(
            "# from app/.cfncors.yaml\n# which replaces .cfncors.yaml\n",
            Check(folder, "--show-settings").Out,
            StringComparison.Ordinal
        );

        folder.Write(
            "app/.cfncors.yaml",
            "origins: [https://other.example.com]\ncredentials: false\nheaders: [X-Other]\n"
        );
        Assert.Equal("", Check(folder).Error);
    }

    [Fact]
    public void Globs_that_mean_no_file_are_said_where_all_files_were_looked_for()
    {
        using TempFolder folder = With(
            ".cfncors.yaml",
            """
            files: {exclude: ["gone/**", "*.json", "cdk.out/**"]}
            overrides:
              - files: ["stacks/*.yaml", "app/**"]
                rules: {CORS306: off}

            """
        );
        folder.Write("app/a.json", "{}");

        Assert.Equal(
            "cfncors: .cfncors.yaml: 'gone/**' of 'files' means no file there is\n"
                + "cfncors: .cfncors.yaml: 'stacks/*.yaml' of 'overrides' means no file there is\n",
            Ran.In(folder, "check").Error
        );
        Assert.Equal("", Ran.In(folder, "check", "-q").Error);
        Assert.Equal("", Ran.In(folder, "check", "app").Error);
    }

    [Fact]
    public void Those_above_the_repository_do_not_hold()
    {
        using TempFolder folder = With(".cfncors.yaml", Off);
        folder.Write("app/.git/HEAD", "");

        Assert.Equal(1, Check(folder).Code);
    }

    [Theory]
    [InlineData("--isolated", 1)]
    [InlineData("--config=other.yaml", 1)]
    [InlineData("--config=.cfncors.yaml", 0)]
    public void The_command_line_knows_better(string option, int code)
    {
        using TempFolder folder = With(".cfncors.yaml", Off);
        folder.Write("other.yaml", "max-age: 600\n");

        Assert.Equal(code, Check(folder, option).Code);
    }

    [Theory]
    [InlineData("rules: {CORS301: note}", 0)]
    [InlineData("rules: {CORS3: off}", 0)]
    [InlineData("rules: {wildcard-origin-with-credentials: warning}", 0)]
    [InlineData("overrides: [{files: ['app/**'], rules: {CORS301: off}}]", 0)]
    [InlineData("overrides: [{files: ['lib/**'], rules: {CORS301: off}}]", 1)]
    [InlineData(
        "rules: {CORS301: off}\noverrides: [{files: [t.yaml], rules: {CORS301: error}}]",
        1
    )]
    [InlineData("files: {exclude: ['app/**']}", 1)]
    public void Rules_are_set_for_all_files_or_some(string settings, int code)
    {
        using TempFolder folder = With(".cfncors.yaml", settings);

        Assert.Equal(code, Check(folder).Code);
    }

    [Theory]
    [InlineData("app/**")]
    [InlineData("app/")]
    [InlineData("t.yaml")]
    public void Excluded_files_are_passed_over_in_a_walk(string glob)
    {
        using TempFolder folder = With(".cfncors.yaml", $"files: {{exclude: ['{glob}']}}");

        Assert.Equal(
            "No template or spec in . (0 files looked at)\nexcluded by the settings: app/deep/t.yaml, name it to check it\n",
            Ran.In(folder, "check").Out
        );
    }

    [Theory]
    [InlineData(
        "rulez: {}",
        "'rulez' is not a key of the settings file; did you mean 'rules'?",
        "^^^^^"
    )]
    [InlineData("rules: {CORS31: off}", null, null)]
    [InlineData("rules: {CORS999: off}", "There is no rule 'CORS999'", "^^^^^^^")]
    public void A_mistake_is_shown_with_its_line(string settings, string? message, string? carets)
    {
        using TempFolder folder = With(".cfncors.yaml", settings);

        var ran = Check(folder);

        Assert.Equal(message is null ? 1 : 2, ran.Code);
        Assert.Contains(message ?? "", ran.Error, StringComparison.Ordinal);
        Assert.Contains(carets ?? "", ran.Error, StringComparison.Ordinal);
        Assert.Equal(message is null, ran.Out.Length > 0);
    }

    [Fact]
    public void The_other_ending_is_read_where_the_usual_one_is_not_beside_it()
    {
        using TempFolder folder = With(".cfncors.yml", "rules: {CORS301: off}");

        Ran alone = Check(folder);
        folder.Write(".cfncors.yaml", "");
        Ran both = Check(folder);

        Assert.Equal((0, ""), (alone.Code, alone.Error));
        Assert.Equal(1, both.Code);
        Assert.Equal(
            "cfncors: .cfncors.yml: passed over: .cfncors.yaml beside it counts; delete one of them\n",
            both.Error
        );
    }

    private static TempFolder With(string settings, string content)
    {
        var folder = new TempFolder();
        folder.Write("app/deep/t.yaml", Templates.WithError);
        folder.Write(settings, content);
        return folder;
    }

    private static Ran Check(TempFolder folder, params string[] options) =>
        Ran.In(folder, ["check", "app/deep/t.yaml", .. options]);
}
