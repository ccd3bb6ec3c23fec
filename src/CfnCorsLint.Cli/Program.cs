using System.Text;
using CfnCorsLint.Cli.Commands;

namespace CfnCorsLint.Cli;

/// <summary>The command <c>cfncors</c>.</summary>
internal static class Program
{
    private const int BufferSize = 4096;

    public static int Main(string[] args)
    {
        using Stream input = Console.OpenStandardInput();
        using StreamWriter output = WriterTo(Console.OpenStandardOutput());
        using StreamWriter error = WriterTo(Console.OpenStandardError());
        error.AutoFlush = true;
        var shell = new Shell(
            input,
            output,
            error,
            Directory.GetCurrentDirectory(),
            Environment.GetEnvironmentVariable,
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected
        );
#pragma warning disable CA1031 // The one place where whatever went wrong ends.
        try
        {
            int code = CommandLine.Run(args, shell);
            output.Flush();
            return code;
        }
        catch (IOException problem)
        {
            shell.Complain(problem.Message);
            return ExitCode.CouldNotRun;
        }
        catch (Exception problem)
        {
            shell.Complain($"internal error, please report: {problem}");
            return ExitCode.CouldNotRun;
        }
#pragma warning restore CA1031
    }

    private static StreamWriter WriterTo(Stream stream) =>
        new(stream, new UTF8Encoding(false), BufferSize) { NewLine = "\n" };
}
