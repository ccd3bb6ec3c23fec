using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>The files below a folder as git sees them: those it tracks and the new ones it does not ignore.</summary>
internal static class GitFiles
{
    /// <returns>Paths relative to the folder, with <c>/</c>; <see langword="null"/> when git does not know the folder or is not there.</returns>
    public static IReadOnlyList<string>? In(string folder)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            // A repository's own settings must not make git start programs.
            ArgumentList =
            {
                "-c",
                "core.fsmonitor=false",
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            },
        };
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
            return git.ExitCode == 0
                ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()]
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
