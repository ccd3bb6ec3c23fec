using CfnCorsLint.Rules;

namespace CfnCorsLint.Tests.Rules;

/// <summary>Work shared with another thread: all of it is done once, in order, with help or without.</summary>
public sealed class SharedWorkTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Everything_is_done_once(bool hasHelp)
    {
        int[] calls = new int[500];
        var work = new SharedWork<int, string>(
            [.. Enumerable.Range(0, calls.Length)],
            number =>
            {
                Interlocked.Increment(ref calls[number]);
                return $"{number}";
            }
        );
        if (hasHelp)
        {
            work.Start();
        }

        Assert.Equal(
            Enumerable.Range(0, calls.Length).Select(number => $"{number}"),
            work.Finish()
        );
        Assert.All(calls, count => Assert.Equal(1, count));
    }
}
