using CfnCorsLint.Cli;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>A run that the tool itself fails in says so, and never looks like one that found nothing.</summary>
public sealed class InternalErrorTests
{
    [Fact]
    public void What_nothing_expects_is_told_with_its_place()
    {
        (int code, string told) = Guarded(() =>
            throw new InvalidOperationException("no such case")
        );

        Assert.Equal(2, code);
        Assert.StartsWith(
            "cfncors: internal error, please report:\nSystem.InvalidOperationException: no such case\n   at ",
            told,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_disk_that_is_full_is_told_in_one_line() =>
        Assert.Equal(
            (2, "cfncors: No space left on device\n"),
            Guarded(() => throw new IOException("No space left on device"))
        );

    [Fact]
    public void What_goes_well_keeps_its_exit_code() => Assert.Equal((1, ""), Guarded(() => 1));

    private static (int Code, string Told) Guarded(Func<int> run)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell(Stream.Null, TextWriter.Null, error, "/", _ => null, false, false);
        return (Program.Guard(shell, run), error.ToString());
    }
}
