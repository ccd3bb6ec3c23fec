using System.Globalization;

namespace CfnCorsLint.Cli.Terminal;

/// <summary>Shows on one line of a terminal how far a long run is, and takes the line away at its end.</summary>
internal static class ProgressBar
{
    /// <summary>Cells of the bar itself, so that the line fits the narrowest terminal.</summary>
    private const int Cells = 20;

    /// <summary>Goes back to the start of the line, and clears it.</summary>
    /// <remarks>Source: https://ecma-international.org/publications-and-standards/standards/ecma-48/ (EL)</remarks>
    private const string Clear = "\r\e[K";

    /// <summary>Work that takes less shows nothing.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the work to its end; what it throws is thrown on.</summary>
    public static void While(Action work, Func<int> done, int total, TextWriter error)
    {
        var running = Task.Run(work);
        if (!Task.WhenAny(running).Wait(s_patience))
        {
            Show(running, done, total, error);
        }

        running.GetAwaiter().GetResult();
    }

    /// <summary>The line for so many of so many: <c>checking ━━━━━━━━━━────────── 50 of 100</c>.</summary>
    public static string Line(int done, int total)
    {
        int full = (int)((long)Cells * done / Math.Max(total, 1));
        string bar = new string('━', full) + new string('─', Cells - full);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"checking {bar} {done} of {total} files"
        );
    }

    private static void Show(Task running, Func<int> done, int total, TextWriter error)
    {
        do
        {
            error.Write(Clear + Line(done(), total));
            error.Flush();
        } while (!Task.WhenAny(running).Wait(s_beat));

        error.Write(Clear);
        error.Flush();
    }
}
