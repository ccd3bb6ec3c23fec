using CfnCorsLint.Cli.Terminal;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>explain</c>.</summary>
internal static class ExplainRun
{
    /// <param name="rule">An id or a name.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">There is no such rule.</exception>
    public static int Run(string rule, bool usesColor, Shell shell)
    {
        string page = RulesInForce.PageOf(rule);
        if (usesColor)
        {
            MarkdownPage.Write(page, shell.Out);
        }
        else
        {
            shell.Out.Write(page);
        }

        return ExitCode.Clean;
    }
}
