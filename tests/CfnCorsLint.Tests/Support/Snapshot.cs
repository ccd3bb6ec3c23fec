using System.Text;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>Compares text with a file in the repository. <c>CFNCORS_ACCEPT=1</c> rewrites the file.</summary>
/// <remarks>Byte for byte: a byte order mark and line breaks count.</remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The command that runs the tests which run now.</summary>
    private static string Command =>
        RuleCase.OnlyRule is { } id
            ? $"tests/rule {id}"
            : "dotnet test --project tests/CfnCorsLint.Tests";

    private static bool Accepting => Environment.GetEnvironmentVariable("CFNCORS_ACCEPT") == "1";

    /// <param name="actual"><see langword="null"/> when there should be no file.</param>
    /// <param name="path">Of the file, with its folder.</param>
    public static void Match(string? actual, string path)
    {
        if (Accepting)
        {
            Accept(actual, path);
        }

        string? expected = File.Exists(path) ? s_utf8.GetString(File.ReadAllBytes(path)) : null;
        Assert.True(expected == actual, Explain(path, expected, actual));
    }

    private static void Accept(string? actual, string path)
    {
        if (actual is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, s_utf8.GetBytes(actual));
        }
    }

    /// <summary>What differs, line by line: a snapshot may be long, and what is wrong with it short.</summary>
    private static string Explain(string path, string? expected, string? actual)
    {
        string name = Path.GetRelativePath(Repo.PathTo(""), path).Replace('\\', '/');
        string difference = UnifiedDiff.Of(
            new SourceText(name, expected ?? ""),
            new SourceText(name, actual ?? "")
        );
        return $"""
            {name} {Why(expected, actual)}. To accept: CFNCORS_ACCEPT=1 {Command}
            {difference}
            """;
    }

    private static string Why(string? expected, string? actual) =>
        expected is null ? "is not there"
        : actual is null ? "should not be there"
        : expected.ReplaceLineEndings("\n") == actual.ReplaceLineEndings("\n")
            ? "does not match: only the line breaks differ"
        : "does not match: '-' is expected, '+' is what came";
}
