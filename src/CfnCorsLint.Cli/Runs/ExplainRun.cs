using CfnCorsLint.Cli.Terminal;
using CfnCorsLint.Reports;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>explain</c>.</summary>
internal static class ExplainRun
{
    /// <param name="rule">An id, a name, or the beginning of several ids: those are listed.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">There is no such rule.</exception>
    public static int Run(string rule, ReportStyle style, Shell shell)
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
