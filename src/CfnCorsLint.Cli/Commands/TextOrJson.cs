using System.CommandLine;

namespace CfnCorsLint.Cli.Commands;

/// <summary>The option <c>--format</c> of commands that write for people or for programs, and nothing else.</summary>
internal static class TextOrJson
{
    private const string Text = "text";

    private const string Json = "json";

    public static Option<string> Option() =>
        new("--format")
        {
            Description = $"{Text} or {Json}",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Text,
        };

    /// <param name="word">As it was typed.</param>
    /// <exception cref="CannotRunException">It is another word.</exception>
    public static bool IsJson(string? word) =>
        word switch
        {
            Text => false,
            Json => true,
            _ => throw OptionValues.NoneOf("--format", word, [Text, Json]),
        };
}
