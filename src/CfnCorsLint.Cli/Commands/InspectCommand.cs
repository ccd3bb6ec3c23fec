using System.Collections.Immutable;
using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors inspect</c>: its arguments, its options and its help.</summary>
internal static class InspectCommand
{
    private static readonly ImmutableArray<string> s_formats =
    [
        "text",
        "json",
        "jsonl",
        "markdown",
        "html",
    ];

    public static Command Create(Shell shell)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders, globs, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = $"{string.Join(", ", s_formats)}",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
        };
        var color = ColorOption.Create();
        var settings = new SettingsOptionSet();
        var command = new Command("inspect", "Show the APIs of a template, and who answers")
        {
            paths,
            format,
        };
        settings.AddTo(command);
        command.Add(color);
        command.SetAction(parsed =>
        {
            var request = new LintRequest
            {
                Paths = [.. parsed.GetValue(paths) ?? []],
                Style = OptionValues.StyleOf(parsed.GetValue(color), shell),
            };
            return InspectRun.Run(
                settings.Read(parsed, request),
                FormatOf(parsed.GetValue(format)),
                shell
            );
        });
        return command;
    }

    private static InspectFormat FormatOf(string? word) =>
        word switch
        {
            "text" => InspectFormat.Text,
            "json" => InspectFormat.Json,
            "jsonl" => InspectFormat.JsonLines,
            "markdown" => InspectFormat.Markdown,
            "html" => InspectFormat.Html,
            _ => throw OptionValues.NoneOf("--format", word, s_formats),
        };
}
