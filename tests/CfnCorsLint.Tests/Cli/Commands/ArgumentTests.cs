using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>How the command line is understood.</summary>
public sealed class ArgumentTests
{
    [Fact]
    public void After_two_dashes_a_word_is_a_path()
    {
        using var folder = new TempFolder();
        folder.Write("-x.yaml", "a: b");

        Assert.Equal(0, Ran.In(folder, "check", "--", "-x.yaml").Code);
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
