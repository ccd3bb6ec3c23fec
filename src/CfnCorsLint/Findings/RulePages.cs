using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Findings;

/// <summary>Knows the address of the page about a rule.</summary>
internal static class RulePages
{
    private const string Root = "https://github.com/cfncorslint/cfncorslint/blob/main/rules";

    public static string UrlOf(Rule rule) => $"{Root}/{rule.Id}-{rule.Name}/README.md";
}
