using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Follows <c>Fn::Transform: {Name: AWS::Include}</c> to a file that lies beside the template.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html</remarks>
internal static class Includes
{
    /// <summary>What the file holds.</summary>
    /// <param name="call">What stands under <c>Fn::Transform</c>.</param>
    /// <returns><see langword="null"/> when it is another transform, or the file is not at hand.</returns>
    public static MappingNode? Read(Evaluator evaluator, SyntaxNode call)
    {
        Template template = evaluator.Template;
        return
            call.Resolved is MappingNode transform
            && transform["Name"] is ScalarNode { Value: "AWS::Include" }
            && transform["Parameters"] is MappingNode parameters
            && parameters["Location"] is { } location
            // What is included cannot include itself.
            && template.Files.TreeOf(call) is null
            && evaluator.Evaluate(location) is Value.Known { ByDefaultOf: null } known
            ? template.Files.Read(known.Text, location)?.Root?.Resolved as MappingNode
            : null;
    }

    /// <summary>What the file holds that a mapping takes in beside its own entries.</summary>
    /// <returns><see langword="null"/> when it takes in none that is at hand.</returns>
    public static MappingNode? Beside(Evaluator evaluator, MappingNode mapping) =>
        IntrinsicReader.FindExpansion(mapping) is { Name: "Fn::Transform" } entry
            ? Read(evaluator, entry.Value)
            : null;
}
