using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Templates;

namespace CfnCorsLint;

/// <summary>Tells of files that a template takes in and that cannot be read.</summary>
internal static class BrokenFiles
{
    /// <returns>Each with the place that names the file.</returns>
    public static IEnumerable<Finding> Of(Template template, RuleSet rules) =>
        rules.Rules.FirstOrDefault(rule => rule.Id == RulesInCode.Syntax) is { } syntax
            ? from broken in template.Files.Broken
            where !QuickTest.IsForAnEngine(broken.Tree.Source.Content)
            from finding in FindingFactory.Of(broken.Tree, syntax)
            select finding with
            {
                Related = finding.Related.Add(
                    new Location(
                        template.Source,
                        broken.Place.Span,
                        "",
                        "the template takes it in here"
                    )
                ),
            }
            : [];
}
