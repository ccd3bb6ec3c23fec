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
}
