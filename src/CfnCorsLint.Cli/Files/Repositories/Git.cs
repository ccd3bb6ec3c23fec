using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Runs the git that is installed, so that it starts nothing that a repository's configuration names, and reaches no network.</summary>
internal sealed class Git
{
    private const string Missing = "git is in no folder of PATH outside of the repository";

    /// <remarks>Source: https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory</remarks>
    private const string TrustCommand = "git config --global --add safe.directory ";

    private readonly GitProgram _program;
    private readonly string _folder;
    private readonly TimeSpan _patience;

    private Git(GitProgram program, string folder, TimeSpan patience)
    {
        _program = program;
        _folder = folder;
        _patience = patience;
    }

    /// <param name="folder">Where it is run, absolute.</param>
    /// <param name="workingFolder">Of the command.</param>
    public static Git In(string folder, string workingFolder) =>
        In(folder, workingFolder, Watchdog.Patience);

    /// <param name="folder">Where it is run, absolute.</param>
    /// <param name="workingFolder">Of the command.</param>
    /// <param name="patience">How long one answer may take.</param>
    public static Git In(string folder, string workingFolder, TimeSpan patience) =>
        new(
            GitProgram.In(
                Environment.GetEnvironmentVariable("PATH"),
                Repository.RootAbove(folder) ?? folder,
                Repository.RootAbove(workingFolder) ?? workingFolder
            ),
            folder,
            patience
        );

    /// <summary>Whether the caller, a hook as a rule, says which repository is meant, whatever the folder.</summary>
    public static bool IsToldRepository =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GIT_DIR"));

    public GitAnswer Ask(params ReadOnlySpan<string> args)
    {
        var problem = new StringBuilder();
        try
        {
            using Process? git = Start(args, isConversation: false);
            if (git is null)
            {
                return new GitAnswer(null, Missing);
            }

            using var watchdog = new Watchdog(git, _patience);
            git.ErrorDataReceived += (_, line) => problem.Append(line.Data).Append('\n');
            git.BeginErrorReadLine();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return watchdog.HasEndedProgram
                    ? new GitAnswer(null, $"git did not answer within {_patience.TotalSeconds} s")
                : git.ExitCode == 0 ? new GitAnswer(output, "")
                : new GitAnswer(null, ReasonIn(problem.ToString()));
        }
        catch (Win32Exception cannotStart)
        {
            return new GitAnswer(null, $"{_program.Path}: {cannotStart.Message}");
        }
    }

    /// <summary>Starts a git that answers each line of its input as it comes.</summary>
    /// <returns><see langword="null"/> when there is none, or it cannot be started.</returns>
    public AnsweringProgram? Converse(params ReadOnlySpan<string> args)
    {
        try
        {
            Process? git = Start(args, isConversation: true);
            git?.BeginErrorReadLine();
            return git is null ? null : new AnsweringProgram(git, _patience);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private Process? Start(ReadOnlySpan<string> args, bool isConversation)
    {
        if (_program.Path is not { } path)
        {
            return null;
        }

        var start = new ProcessStartInfo(path)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = isConversation,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (string option in GitSafety.Options)
        {
            start.ArgumentList.Add(option);
        }

        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        GitSafety.Apply(start.Environment);
        start.Environment["PATH"] = _program.SearchPath;
        return Process.Start(start);
    }

    /// <summary>The line of git's answer that says why git refused. The advice behind it is left out, but for the command that trusts a repository of somebody else.</summary>
    private static string ReasonIn(string problem)
    {
        string[] lines = problem.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        string line =
            lines.FirstOrDefault(IsReason) ?? lines.FirstOrDefault() ?? "git gave no reason";
        int word = IsReason(line) ? line.IndexOf(' ', StringComparison.Ordinal) + 1 : 0;
        string? trust = lines.FirstOrDefault(advice =>
            advice.StartsWith(TrustCommand, StringComparison.Ordinal)
        );
        return trust is null ? line[word..] : $"{line[word..]} (`{trust}` makes git trust it)";
    }

    private static bool IsReason(string line) =>
        line.StartsWith("fatal: ", StringComparison.Ordinal)
        || line.StartsWith("error: ", StringComparison.Ordinal);
}
