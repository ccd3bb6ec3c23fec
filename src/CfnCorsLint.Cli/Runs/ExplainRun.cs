using CfnCorsLint.Cli.Terminal;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Symptoms.Pasted;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>explain</c>, which shows the page of a rule or explains a message.</summary>
internal static class ExplainRun
{
    /// <param name="text">One word that is a rule's id, its name, or the beginning of several ids; else a message.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">There is no such rule, or the message cannot be looked for.</exception>
    public static int Run(string text, LintRequest request, bool isJson, Shell shell)
    {
        StopAtUnquoted(text, request, shell);
        if (!IsRule(text))
        {
            return ExplainTextRun.Run(text, request, isJson, shell);
        }

        if (isJson)
        {
            throw new CannotRunException(
                "a rule's page is no JSON: `cfncors rules --format json` lists the rules"
            );
        }

        if (
            !request.Paths.IsEmpty
            && request.Paths.All(path => IsRule(path) && RulesInForce.Knows(path))
        )
        {
            foreach (string rule in request.Paths.Prepend(text))
            {
                TellRule(rule, request.Style, shell);
            }

            return ExitCode.Clean;
        }

        if (!request.Paths.IsEmpty)
        {
            throw new CannotRunException(
                $"a rule's page needs no files: write `cfncors check --select {text} {request.Paths[0]}`"
            );
        }

        return TellRule(text, request.Style, shell);
    }

    /// <summary>Stops at a message without quotes around it, which a shell takes for many words, and at a text behind the templates.</summary>
    /// <exception cref="CannotRunException">It is one of these.</exception>
    private static void StopAtUnquoted(string text, LintRequest request, Shell shell)
    {
        var stray = new StrayWord(shell.Folder);
        if (request.Paths.IsEmpty)
        {
            return;
        }

        if (
            stray.IsFile(text)
            && request.Paths is [var other]
            && other.Contains(' ', StringComparison.Ordinal)
        )
        {
            throw new CannotRunException(
                $"the text comes before the templates: write `cfncors explain \"TEXT\" {text}`"
            );
        }

        string whole = string.Join(' ', request.Paths.Prepend(text));
        bool isTorn =
            !text.Contains(' ', StringComparison.Ordinal)
            && request.Paths.Length > 1
            && !request.Paths.All(path =>
                stray.IsFile(path) || IsRule(path) && RulesInForce.Knows(path)
            )
            && !stray.IsFile(text);
        if (
            isTorn
            && (!PastedSymptoms.Of(whole).IsEmpty || !RulesInForce.Knows(text))
            && text != "-"
        )
        {
            string files = string.Concat(
                request.Paths.Where(stray.IsFile).Select(path => $" {path}")
            );
            throw new CannotRunException(
                $"'{text}' and what follows is no one text: put double quotes around the whole message, or write it into a file: `cfncors explain -{files} < message.txt`"
            );
        }
    }

    /// <summary>Whether the text is one word that means a rule, or was meant to.</summary>
    private static bool IsRule(string text) =>
        text.Length > 0
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        && text != "-"
        && PastedSymptoms.Of(text).IsEmpty;

    private static int TellRule(string rule, ReportStyle style, Shell shell)
    {
        if (RulesInForce.RangeOf(rule) is { IsEmpty: false } range)
        {
            RuleList.WriteText(range, shell.Out);
            shell.Out.WriteLine($"more on a rule: cfncors explain {range[0].Id}");
            return ExitCode.Clean;
        }

        string page = RulesInForce.PageOf(rule);
        if (style.UsesColor)
        {
            MarkdownPage.Write(page, style.Width, shell.Out);
        }
        else
        {
            shell.Out.Write(page);
        }

        return ExitCode.Clean;
    }
}
