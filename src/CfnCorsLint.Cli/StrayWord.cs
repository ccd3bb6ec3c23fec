using System.Collections.Immutable;
using CfnCorsLint.Symptoms.Pasted;

namespace CfnCorsLint.Cli;

/// <summary>Knows what a word is that stands where another one belongs, and which command or option takes it.</summary>
/// <param name="folder">The working folder.</param>
internal sealed class StrayWord(string folder)
{
    private const string Example = "https://api.example.com";

    private static readonly ImmutableArray<string> s_methods =
    [
        "DELETE",
        "GET",
        "HEAD",
        "OPTIONS",
        "PATCH",
        "POST",
        "PUT",
    ];

    public static bool IsMethod(string word) => s_methods.Contains(word.ToUpperInvariant());

    public static bool IsAddress(string word) =>
        word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    public bool IsFile(string word) =>
        word.Length > 0 && File.Exists(Path.GetFullPath(word, folder));

    /// <summary>What to write where the word stands in the place of a command.</summary>
    /// <returns>A clause; <see langword="null"/> for a word that is none of these.</returns>
    public static string? InsteadOfCommand(string word) =>
        IsAddress(word)
            ? $"write `cfncors probe {word}`, which asks it, or `cfncors simulate template.yaml \"GET {word}\"`"
        : word.Contains(' ', StringComparison.Ordinal) && !PastedSymptoms.Of(word).IsEmpty
            ? "write `cfncors explain \"TEXT\" template.yaml`, or `cfncors explain - template.yaml < console.txt`"
        : null;

    /// <summary>What to write where the word is one too many behind a command.</summary>
    /// <returns>A clause; <see langword="null"/> for a word that is none of these.</returns>
    public string? TooMany(string word, string command) =>
        command == "probe"
            ? IsMethod(word)
                ? $"write `--method {word.ToUpperInvariant()}`"
                : IsAddress(word)
                    ? $"write `--origin {word}`"
                    : IsFile(word)
                        ? $"write `--template {word}`"
                        : null
            : command == "simulate"
                ? "write the call in quotes: `cfncors simulate template.yaml \"DELETE /orders/1\"`"
                : null;

    /// <summary>What to write where the word stands in the place of a live address.</summary>
    /// <returns>A clause; <see langword="null"/> for a word that is none of these.</returns>
    public string? InsteadOfAddress(string word) =>
        IsFile(word) ? $"that is a file: write `cfncors probe {Example}/orders/1 --template {word}`"
        : word.StartsWith('/')
            ? $"write the address with its host, as in {Example}{word}, or without a network `cfncors simulate template.yaml \"GET {word}\"`"
        : null;
}
