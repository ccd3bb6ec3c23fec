using System.CommandLine;

namespace CfnCorsLint.Cli.Commands;

/// <summary>The option <c>--color</c> of commands that print for people.</summary>
internal static class ColorOption
{
    public static Option<string> Create() =>
        new("--color")
        {
            Description = "auto, always or never",
            HelpName = "WHEN",
            DefaultValueFactory = _ => "auto",
            CompletionSources = { "auto", "always", "never" },
        };
}
