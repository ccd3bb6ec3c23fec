using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Asks the git that is installed.</summary>
internal static class Git
{
    /// <param name="folder">Where it is run.</param>
    /// <returns>What it prints; <see langword="null"/> when it fails or is not there.</returns>
    public static string? Ask(string folder, params ReadOnlySpan<string> args)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            // A repository's own settings must not make git start programs, nor change what it prints.
            ArgumentList = { "-c", "core.fsmonitor=false", "-c", "core.quotePath=false" },
        };
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        try
        {
            using Process? git = Process.Start(start);
            if (git is null)
            {
                return null;
            }

            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
