using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Advice;

/// <summary>Holds all that <c>generators.yaml</c> says.</summary>
/// <param name="Tools">In the order of the file.</param>
/// <param name="ByRule">By the rule's id: what is said for each tool.</param>
public sealed record GeneratorTable(
    ImmutableArray<GeneratorTool> Tools,
    ImmutableDictionary<string, ImmutableArray<ToolAdvice>> ByRule
)
{
    /// <summary>What to write in the source of a template; <see langword="null"/> for a tool that is not in the table.</summary>
    public string? For(string ruleId, TemplateOrigin tool, AdvisedPart part) =>
        Find(ruleId, tool)?.For(part) ?? Tools.FirstOrDefault(one => one.Tool == tool)?.Otherwise;

    /// <summary>What is said of a rule for a tool; <see langword="null"/> where nothing is.</summary>
    public ToolAdvice? Find(string ruleId, TemplateOrigin tool) =>
        ByRule.TryGetValue(ruleId, out ImmutableArray<ToolAdvice> all)
            ? all.FirstOrDefault(one => one.Tool == tool)
            : null;
}
