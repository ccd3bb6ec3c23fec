using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>No text is too deep, in too many circles or too long for any command, with as little stack as a system gives.</summary>
public sealed class ExtremeTextTests
{
    /// <summary>Threads of musl have 1.5 MB; code that is compiled ahead of time needs less of it than what runs here.</summary>
    private const int StackSize = 512 * 1024;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Names => [.. ExtremeTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_answers(string name)
    {
        SourceText text = ExtremeTexts.All[name];
        FuzzFailure? failure = null;
        var thread = new Thread(
            () => failure = FuzzFailure.Of(0, text, Invariants.OfAllCommands),
            StackSize
        )
        {
            IsBackground = true,
        };

        thread.Start();

        Assert.True(
            thread.Join(s_longest),
            $"'{name}' is not answered by all commands within {s_longest.TotalMinutes} minutes: one goes on and on, or the machine is busy."
        );
        Assert.Null(failure?.Problem);
    }
}
