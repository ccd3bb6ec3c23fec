using System.Collections.Immutable;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Tests.Reports;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Handlers;

/// <summary>A function's code in one text: runtime and handler first, and the form of its events where it knows one only, then each file behind a line with its path.</summary>
internal sealed record CodeSample(CodeRoot Root, MemoryCode Files)
{
    private const string Folder = "tests/CfnCorsLint.Tests/Handlers/Samples";

    private const string Mark = "--- ";

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Repo.PathTo(Folder), "*.txt")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.EndsWith(".answers", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string SnapshotOf(string name) => Repo.PathTo($"{Folder}/{name}.answers.txt");

    public static CodeSample Read(string name)
    {
        string text = File.ReadAllText(Repo.PathTo($"{Folder}/{name}.txt"));
        string[] parts = text.Split($"\n{Mark}");
        string[] head = parts[0].Split(' ');
        return new CodeSample(
            new CodeRoot(head[0], head[1].Trim(), "", [], []),
            new MemoryCode(
                parts[1..]
                    .Select(part => part.Split('\n', 2))
                    .ToImmutableDictionary(
                        part => part[0],
                        part => new SourceText(part[0], part[1])
                    )
            )
        );
    }
}
