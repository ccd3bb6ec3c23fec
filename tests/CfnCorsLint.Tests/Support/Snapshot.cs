using System.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>Compares text with a file in the repository. <c>CFNCORS_ACCEPT=1</c> rewrites the file.</summary>
/// <remarks>Byte for byte: a byte order mark and line breaks count.</remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

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

    private static string Explain(string path, string? expected, string? actual) =>
        $"""
            {Path.GetFileName(path)} does not match{Why(
                expected,
                actual
            )}. To accept: CFNCORS_ACCEPT=1 dotnet test
            --- expected
            {expected ?? "(no file)"}
            --- actual
            {actual ?? "(no file)"}
            """;

    private static string Why(string? expected, string? actual) =>
        expected?.ReplaceLineEndings("\n") == actual?.ReplaceLineEndings("\n")
            ? ": only the line breaks differ"
            : "";
}
