using System.Diagnostics;

namespace CfnCorsLint.Tests.Cli;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("cfncors-test-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public string PathTo(string relative) => Path.Join(Root, relative);

    public void Write(string relative, string content)
    {
        string path = PathTo(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Root);
        File.WriteAllText(path, content);
    }

    public string Read(string relative) => File.ReadAllText(PathTo(relative));

    public void Git(params string[] args)
    {
        var start = new ProcessStartInfo("git", args)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process git = Process.Start(start) ?? throw new InvalidOperationException();
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
    }

    /// <summary>Commits all files.</summary>
    public void Commit(params string[] options)
    {
        Git("add", ".");
        Git([
            "-c",
            "user.name=test",
            "-c",
            "user.email=test@example.com",
            "commit",
            "-q",
            "-m",
            "templates",
            .. options,
        ]);
    }

    /// <summary>A repository whose branch main holds the files.</summary>
    public static TempFolder Committed(params (string Path, string Content)[] files)
    {
        var folder = new TempFolder();
        folder.Git("init", "-q", "-b", "main");
        foreach ((string path, string content) in files)
        {
            folder.Write(path, content);
        }

        folder.Commit();
        return folder;
    }
}
