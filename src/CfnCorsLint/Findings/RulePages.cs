using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Findings;

/// <summary>Where a rule's page is read.</summary>
internal static class RulePages
{
    private const string Root = "https://github.com/cfncorslint/cfncorslint/blob/main/rules";

    public static string UrlOf(Rule rule) => $"{Root}/{rule.Id}-{rule.Name}/README.md";
}
