using System.Collections.Immutable;
using CfnCorsLint.Reports;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>rules</c>, which lists the rules in force.</summary>
internal static class RulesRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">A settings file is wrong.</exception>
    public static int Run(LintRequest request, bool asJson, Shell shell)
    {
        ImmutableArray<Rule> rules = new Workspace(shell, request).RulesHere().Rules;
        if (asJson)
        {
            RuleList.WriteJson(rules, shell.Out);
        }
        else
        {
            RuleList.WriteText(rules, shell.Out);
        }

        return ExitCode.Clean;
    }
}
