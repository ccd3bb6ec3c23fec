using System.Text;
using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Commands;

namespace CfnCorsLint.Tests.Cli;

/// <summary>What the command did, run inside the test's process.</summary>
internal sealed record Ran(int Code, string Out, string Error)
{
    public static Ran In(TempFolder folder, params string[] args) => In(folder.Root, "", args);

    public static Ran In(string folder, string input, params string[] args) =>
        In(folder, input, Shell.UsualWidth, args);

    /// <param name="width">The columns of the terminal.</param>
    public static Ran In(string folder, string input, int width, string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };
        var shell = new Shell(stdin, stdout, stderr, folder, _ => null, false, false)
        {
            Width = () => width,
        };
        int code = CommandLine.Run(args, shell);
        return new Ran(code, stdout.ToString(), stderr.ToString());
    }
}
