using System.Diagnostics;

namespace CfnCorsLint.Tests.Cli;

/// <summary>Runs a program of the system for what .NET has no method for.</summary>
internal static class UnixTool
{
    /// <returns>What it prints.</returns>
    public static string Run(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException();
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
