namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What people type who do not know the command yet, and what it says to them: one line that tells what to do next.</summary>
public sealed class WordsTests
{
    [Theory]
    [MemberData(nameof(TypedLines.All), MemberType = typeof(TypedLines))]
    public void Whoever_mistypes_is_told_what_to_write(string typed, string said)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Templates.Slashed);
        folder.Write("k8s.yaml", "kind: Pod\n");
        folder.Write("two.yaml", Templates.TwoApis);

        var ran = Ran.In(folder, typed.Split(' '));

        Assert.Equal(2, ran.Code);
        string line = Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("cfncors: ", line, StringComparison.Ordinal);
        Assert.Contains(
            said.Replace("FOLDER", folder.Root, StringComparison.Ordinal),
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("No findings", ran.Out, StringComparison.Ordinal);
    }
}
