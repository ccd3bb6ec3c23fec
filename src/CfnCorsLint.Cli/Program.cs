using System.Text;
using CfnCorsLint.Cli.Commands;
using CfnCorsLint.Cli.Terminal;

namespace CfnCorsLint.Cli;

/// <summary>Starts the command <c>cfncors</c>, and catches every error that nothing else expects.</summary>
internal static class Program
{
    private const int BufferSize = 4096;

    public static int Main(string[] args)
    {
        using Stream input = Console.OpenStandardInput();
        using StreamWriter output = WriterTo(Console.OpenStandardOutput());
        using StreamWriter unbuffered = WriterTo(Console.OpenStandardError());
        unbuffered.AutoFlush = true;
        using var error = new OrderedWriter(output, unbuffered) { NewLine = unbuffered.NewLine };
        if (WorkingFolder() is not { } folder)
        {
            error.WriteLine("cfncors: the working folder is gone, or may not be entered");
            return ExitCode.CouldNotRun;
        }

        var shell = new Shell(
            input,
            output,
            error,
            folder,
            Environment.GetEnvironmentVariable,
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected
        )
        {
            Columns = Console.IsOutputRedirected ? null : Columns(),
        };
        return Guard(
            shell,
            () =>
            {
                int code = CommandLine.Run(args, shell);
                output.Flush();
                return code;
            }
        );
    }

    /// <summary>Does the command's work; whatever goes wrong in it ends here, and says so.</summary>
    /// <returns>The exit code.</returns>
    internal static int Guard(Shell shell, Func<int> run)
    {
#pragma warning disable CA1031 // The one place where whatever went wrong ends.
        try
        {
            return run();
        }
        catch (IOException problem)
        {
            shell.Complain(problem.Message);
            return ExitCode.CouldNotRun;
        }
        catch (Exception problem)
        {
            shell.Complain("internal error, please report:");
            shell.Error.WriteLine(problem);
            return ExitCode.CouldNotRun;
        }
#pragma warning restore CA1031
    }

    /// <returns><see langword="null"/> when somebody took it away, or the rights to it.</returns>
    private static string? WorkingFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns><see langword="null"/> when the terminal does not say.</returns>
    private static int? Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var columns ? columns : null;
        }
        catch (Exception problem) when (problem is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private static StreamWriter WriterTo(Stream stream) =>
        new(stream, new UTF8Encoding(false), BufferSize) { NewLine = "\n" };
}
