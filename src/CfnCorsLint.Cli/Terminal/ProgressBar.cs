using Spectre.Console;

namespace CfnCorsLint.Cli.Terminal;

/// <summary>Shows how far a long run is, by Spectre.Console; the only file that names it.</summary>
internal static class ProgressBar
{
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

    private static void Show(Task running, Func<int> done, int total, TextWriter error)
    {
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }
        );
        console
            .Progress()
            .AutoClear(true)
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("checking", maxValue: total);
                while (!Task.WhenAny(running).Wait(s_beat))
                {
                    bar.Value = done();
                }
            });
    }
}
