using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors simulate</c>: its arguments, its options and its help.</summary>
internal static class SimulateCommand
{
    public static Command Create(Shell shell)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A template, with its nested stacks, a spec, or -",
        };
        var call = new Argument<string[]>("CALL")
        {
            Description = "Method and path: DELETE /orders/1",
            // With quotes around it is one word, without two.
            Arity = new ArgumentArity(0, 2),
        };
        var all = new Option<bool>("--all")
        {
            Description = "Play every expected call, show what is refused",
        };
        var headers = new Option<string[]>("-H")
        {
            Description =
                "A header of the page, instead of those that the API asks for; repeatable",
            HelpName = "NAME",
        };
        var credentials = new Option<bool>("--credentials")
        {
            Description = "The page calls with cookies",
        };
        var contentType = new Option<string?>("--content-type")
        {
            Description = "The type of the body, instead of JSON",
            HelpName = "TYPE",
        };
        var api = new Option<string?>("--api")
        {
            Description = "The API, by its id or the title of its spec",
            HelpName = "ID",
        };
        var via = new Option<string?>("--via")
        {
            Description = "What the call comes through: a distribution or routing rule",
            HelpName = "ID",
        };
        var format = TextOrJson.Option();
        var color = ColorOption.Create();
        var settings = new SettingsOptionSet();
        var command = new Command("simulate", "Play a call of a page through, step by step")
        {
            path,
            call,
            all,
            headers,
            credentials,
            contentType,
            api,
            via,
            format,
        };
        settings.AddTo(command);
        command.Add(color);
        command.SetAction(parsed =>
        {
            StopAtSwapped([parsed.GetValue(path) ?? "", .. parsed.GetValue(call) ?? []], shell);
            string? typed = parsed.GetValue(call) is { Length: > 0 } words
                ? string.Join(' ', words)
                : null;
            if (typed is null != parsed.GetValue(all))
            {
                throw new CannotRunException(
                    "name one call, such as \"DELETE /orders/1\", or write --all"
                );
            }

            var request = new LintRequest
            {
                Paths = [parsed.GetValue(path) ?? ""],
                Style = OptionValues.StyleOf(parsed.GetValue(color), shell),
            };
            return SimulateRun.Run(
                settings.Read(parsed, request),
                new SimulateRequest(
                    typed,
                    [.. parsed.GetValue(headers) ?? []],
                    parsed.GetValue(credentials),
                    parsed.GetValue(contentType),
                    parsed.GetValue(api),
                    parsed.GetValue(via),
                    TextOrJson.IsJson(parsed.GetValue(format))
                ),
                shell
            );
        });
        return command;
    }

    /// <summary>Stops where the call stands before the template.</summary>
    /// <exception cref="CannotRunException">It does.</exception>
    private static void StopAtSwapped(string[] typed, Shell shell)
    {
        var stray = new StrayWord(shell.Folder);
        string[] words = [.. typed.SelectMany(word => word.Split(' '))];
        if (stray.IsFile(typed[0]) || !StrayWord.IsMethod(words[0]))
        {
            return;
        }

        string template = words.Skip(1).FirstOrDefault(stray.IsFile) ?? "template.yaml";
        string called =
            words.ElementAtOrDefault(1) is { } path && !stray.IsFile(path) ? path : "/orders/1";
        throw new CannotRunException(
            $"the template comes first: write `cfncors simulate {template} \"{words[0].ToUpperInvariant()} {called}\"`"
        );
    }
}
