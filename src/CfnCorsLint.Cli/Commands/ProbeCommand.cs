using System.CommandLine;
using CfnCorsLint.Cli.Probing;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors probe</c>: its arguments, its options and its help.</summary>
internal static class ProbeCommand
{
    public static Command Create(Shell shell)
    {
        var url = new Argument<string>("URL")
        {
            Description = "The address that the page calls; no other host is asked",
        };
        var template = new Option<string?>("--template", "--export")
        {
            Description = "The template, the spec or an export of the API: what is live otherwise",
            HelpName = "FILE",
        };
        var api = new Option<string?>("--api")
        {
            Description = "The API in it, by its id or the title of its spec",
            HelpName = "ID",
        };
        var methods = new Option<string[]>("--method")
        {
            Description = "A method that the page calls with; repeatable",
            HelpName = "METHOD",
            Arity = ArgumentArity.OneOrMore,
        };
        var headers = new Option<string[]>("-H")
        {
            Description =
                "A header of the page, with a value or without; repeatable; no value is shown",
            HelpName = "NAME",
        };
        var credentials = new Option<bool>("--credentials")
        {
            Description = "The page calls with cookies (none is sent)",
        };
        var send = new Option<bool>("--send")
        {
            Description = "Send calls other than GET and HEAD, too: they may change data",
        };
        var deep = new Option<bool>("--deep")
        {
            Description = "Try foreign origins, the cache, slashes and errors besides",
        };
        var format = new Option<string>("--format")
        {
            Description = "text, json or markdown",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
        };
        var color = ColorOption.Create();
        var settings = new SettingsOptionSet(takesNull: true);
        var command = new Command("probe", "Ask a live API as a browser would: uses the network")
        {
            url,
            template,
            api,
            methods,
            headers,
            credentials,
            send,
            deep,
            format,
        };
        settings.AddTo(command);
        command.Add(color);
        command.SetAction(parsed =>
        {
            LintRequest request = settings.Read(
                parsed,
                new LintRequest { Style = OptionValues.StyleOf(parsed.GetValue(color), shell) }
            );
            return ProbeRun.Run(
                request,
                new ProbeRequest(
                    parsed.GetValue(url) ?? "",
                    request.Origins,
                    [.. parsed.GetValue(methods) ?? []],
                    [.. parsed.GetValue(headers) ?? []],
                    parsed.GetValue(template),
                    parsed.GetValue(api),
                    parsed.GetValue(credentials),
                    parsed.GetValue(send),
                    parsed.GetValue(deep),
                    FormatOf(parsed.GetValue(format))
                ),
                shell
            );
        });
        return command;
    }

    private static ProbeFormat FormatOf(string? word) =>
        word switch
        {
            "text" => ProbeFormat.Text,
            "json" => ProbeFormat.Json,
            "markdown" => ProbeFormat.Markdown,
            _ => throw OptionValues.NoneOf("--format", word, ["text", "json", "markdown"]),
        };
}
