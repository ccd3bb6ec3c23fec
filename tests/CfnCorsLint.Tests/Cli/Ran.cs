using System.Text;
using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Commands;

namespace CfnCorsLint.Tests.Cli;

/// <summary>What the command did, run inside the test's process.</summary>
internal sealed record Ran(int Code, string Out, string Error)
{
    public static Ran In(TempFolder folder, params string[] args) => In(folder.Root, "", args);

    /// <summary>What a person sees at a terminal of so many columns.</summary>
    public static Ran AtTerminal(string folder, int columns, params string[] args) =>
        In(folder, "", columns, args);

    /// <summary>What a person sees without colours where everything stands on one line.</summary>
    public static Ran Wide(TempFolder folder, params string[] args) =>
        AtTerminal(folder.Root, 200, [.. args, "--color", "never"]);

    public static Ran In(string folder, string input, params string[] args) =>
        In(folder, input, null, args);

    private static Ran In(string folder, string input, int? columns, string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };
        bool isTerminal = columns is not null;
        var shell = new Shell(stdin, stdout, stderr, folder, _ => null, isTerminal, isTerminal)
        {
            Columns = columns,
            Tool = "cfncors 0.1.0 (0123456789ab)",
            Clock = new FixedClock(),
        };
        int code = CommandLine.Run(args, shell);
        return new Ran(code, stdout.ToString(), stderr.ToString());
    }

    /// <summary>A clock that stands still, so that pages are the same each time.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
