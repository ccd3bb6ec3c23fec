using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Where other templates are given what they need to add to an API of this one, in some world at least.</summary>
internal sealed class OutsideUse
{
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <param name="evaluator">Of no world in particular.</param>
    public OutsideUse(Evaluator evaluator)
    {
        foreach (Resource stack in evaluator.Template.Resources.Where(IsStack))
        {
            var parameters =
                (stack.Body["Properties"] as MappingNode)?["Parameters"] as MappingNode;
            foreach (MappingEntry entry in parameters?.EffectiveEntries ?? [])
            {
                Note(evaluator, entry.Value, $"it is handed to the stack '{stack.LogicalId}'");
            }
        }

        // Only what is exported counts: outputs print ids and addresses all the time.
        var outputs = evaluator.Template.Root["Outputs"] as MappingNode;
        foreach (MappingEntry entry in outputs?.EffectiveEntries ?? [])
        {
            if (entry.Value.Resolved is MappingNode output && output["Export"] is not null)
            {
                Note(evaluator, output["Value"], $"it is exported as '{entry.Name}'");
            }
        }
    }

    /// <param name="ids">The API's logical id and those of its resources.</param>
    /// <returns><see langword="null"/> when nobody else can add to it.</returns>
    public string? Of(IEnumerable<string> ids) =>
        ids.Select(id => _reasons.GetValueOrDefault(id)).FirstOrDefault(why => why is not null);

    private static bool IsStack(Resource resource) =>
        resource.Type is "AWS::CloudFormation::Stack" or "AWS::Serverless::Application";

    private void Note(Evaluator evaluator, SyntaxNode? node, string reason)
    {
        foreach (SyntaxNode value in Alternatives.Of(node).SelectMany(Items))
        {
            if (
                evaluator.Evaluate(value) is Value.Reference
                {
                    Attribute: null or "RootResourceId" or "RestApiId" or "ResourceId" or "ApiId"
                } reference
            )
            {
                _reasons.TryAdd(reference.LogicalId, reason);
            }
        }
    }

    private static IEnumerable<SyntaxNode> Items(SyntaxNode node) =>
        node is SequenceNode list && IntrinsicReader.Read(list) is null
            ? list.Items.SelectMany(Alternatives.Of)
            : [node];
}
