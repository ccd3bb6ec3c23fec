namespace CfnCorsLint.Tests.Cli;

/// <summary>How the command line is understood, and what is said when it is not.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("chek", "there is no command 'chek'; did you mean 'check'? (see `cfncors --help`)")]
    [InlineData("", "there is no command ''")]
    [InlineData(
        "check --formt json",
        "there is no option '--formt'; did you mean '--format'? (see `cfncors check --help`)"
    )]
    [InlineData("check -x", "there is no option '-x'")]
    [InlineData(
        "check --format xml",
        "there is no format 'xml': one of text, concise, json, sarif, github, gitlab, junit, rdjson, markdown"
    )]
    [InlineData("check --since nowhere", "--since: git knows no 'nowhere' here")]
    [InlineData("check --statistics --format sarif", "--statistics is text, json or markdown")]
    [InlineData("check --format jsn", "did you mean 'json'?")]
    [InlineData("check --format", "required argument missing for option: '--format'")]
    [InlineData("check --output json", "--output takes FORMAT=FILE, not 'json'")]
    [InlineData("check --output xml=a", "there is no format 'xml'")]
    [InlineData(
        "check --fail-on eror",
        "--fail-on takes error, warning, note, never; did you mean 'error'?"
    )]
    [InlineData("check --color no", "--color takes auto, always, never")]
    [InlineData("check --origin app.example.com", "--origin 'app.example.com' is no origin")]
    [InlineData("check --select CORS999", "there is no rule 'CORS999'")]
    [InlineData("check --config nowhere.yaml", "nowhere.yaml: cannot be read")]
    [InlineData("check nowhere.yaml", "nowhere.yaml: no such file or folder")]
    [InlineData("check no*where.yaml", "no*where.yaml: no such file or folder")]
    [InlineData("check --add-ignore", "--add-ignore wants a --reason TEXT")]
    [InlineData("check --reason x", "--reason belongs to --add-ignore")]
    [InlineData("fix --unsave", "there is no option '--unsave'; did you mean '--unsafe'?")]
    [InlineData("explain CORS999", "there is no rule 'CORS999'")]
    [InlineData("explain", "required argument missing")]
    [InlineData("rules extra", "unrecognized command or argument 'extra'")]
    [InlineData("inspect --format yaml x", "--format takes text, json, jsonl")]
    public void What_makes_no_sense_is_one_line_and_exit_code_2(string line, string message)
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "a: b");

        var ran = Ran.In(folder, line.Split(' '));

        Assert.Equal(2, ran.Code);
        Assert.StartsWith("cfncors: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(letter => letter == '\n'));
    }

    [Fact]
    public void After_two_dashes_a_word_is_a_path()
    {
        using var folder = new TempFolder();
        folder.Write("-x.yaml", "a: b");

        Assert.Equal(0, Ran.In(folder, "check", "--", "-x.yaml").Code);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("fix --help")]
    [InlineData("inspect --help")]
    [InlineData("explain --help")]
    [InlineData("rules --help")]
    [InlineData("baseline --help")]
    public void Help_has_two_examples(string line)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, line.Split(' '));

        Assert.Equal(0, ran.Code);
        string[] parts = ran.Out.Split("Examples:\n");
        Assert.Equal(2, parts.Length);
        Assert.Equal(2, parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Version_is_one_line()
    {
        using var folder = new TempFolder();

        Assert.Matches(
            @"^cfncors \d+\.\d+\.\d+( \([0-9a-f]{12}\))?\n$",
            Ran.In(folder, "--version").Out
        );
    }
}
