using System.CommandLine;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the option <c>--color</c>, which commands have that print for people.</summary>
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
