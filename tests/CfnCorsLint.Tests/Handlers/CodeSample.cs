using System.Collections.Immutable;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Handlers;

/// <summary>A function's code in one text: runtime and handler first, and the form of its events where it knows one only, then each file behind a line with its path.</summary>
internal sealed record CodeSample(CodeRoot Root, MemoryCode Files)
{
    private const string Folder = "tests/CfnCorsLint.Tests/Handlers";

    private const string Mark = "--- ";

    /// <summary>The names of all that lie in a folder beside these tests: <c>Samples/node-literal</c>.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory
            .EnumerateFiles(Repo.PathTo($"{Folder}/{folder}"), "*.txt")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.Contains('.', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => $"{folder}/{name}");

    /// <param name="what">What of the sample is told there: <c>answers</c>.</param>
    public static string SnapshotOf(string name, string what) =>
        Repo.PathTo($"{Folder}/{name}.{what}.txt");

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
