using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Cli.Terminal;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Terminal;

/// <summary>What a person sees of a long run.</summary>
public sealed class ProgressBarTests
{
    [Theory]
    [InlineData(0, 400, "checking ──────────────────── 0 of 400 files")]
    [InlineData(100, 400, "checking ━━━━━─────────────── 100 of 400 files")]
    [InlineData(400, 400, "checking ━━━━━━━━━━━━━━━━━━━━ 400 of 400 files")]
    [InlineData(
        2_000_000_000,
        2_000_000_000,
        "checking ━━━━━━━━━━━━━━━━━━━━ 2000000000 of 2000000000 files"
    )]
    public void It_says_how_far_the_run_is(int done, int total, string line) =>
        Assert.Equal(line, ProgressBar.Line(done, total));

    [Fact]
    public void Work_that_is_soon_done_shows_nothing()
    {
        using var error = new StringWriter();
        bool isDone = false;

        ProgressBar.While(() => isDone = true, () => 0, 1, error);

        Assert.True(isDone);
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void A_long_run_is_shown_and_leaves_nothing_on_the_line()
    {
        using var error = new StringWriter();

        ProgressBar.While(() => Thread.Sleep(1200), () => 3, 6, error);

        Assert.StartsWith(
            "\r\e[Kchecking ━━━━━━━━━━────────── 3 of 6 files",
            error.ToString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith("\r\e[K", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "xterm", true)]
    [InlineData(true, "dumb", false)]
    [InlineData(false, "xterm", false)]
    public void Only_a_terminal_for_errors_shows_it(bool isTerminal, string? kind, bool isShown)
    {
        using var error = new StringWriter();
        var shell = new Shell(
            Stream.Null,
            TextWriter.Null,
            error,
            "/",
            name => name == "TERM" ? kind : null,
            OutIsTerminal: false,
            ErrorIsTerminal: isTerminal
        );
        var file = new LintedFile(new InputFile("/a", "a", IsNamed: true), null, null, null, null);

        Workers.Each(
            [file, file],
            shell,
            _ =>
            {
                Thread.Sleep(1200);
                return file;
            }
        );

        Assert.Equal(isShown, error.ToString().Contains("of 2 files", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_work_throws_is_thrown_on() =>
        Assert.Throws<InvalidOperationException>(() =>
            ProgressBar.While(
                () => throw new InvalidOperationException(),
                () => 0,
                1,
                TextWriter.Null
            )
        );
}
