using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Finds the places where a template gives others what they need to add to one of its APIs: as outputs, or to nested stacks.</summary>
/// <remarks>
/// A gateway response and a route of an HTTP API name the API alone; a method of a REST API names a resource, too. Sources:
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html
/// </remarks>
internal sealed class OutsideUse
{
    private readonly Dictionary<string, string> _apis = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _resources = new(StringComparer.Ordinal);

    /// <param name="evaluator">Of no world in particular.</param>
    public OutsideUse(Evaluator evaluator)
    {
        foreach (Resource stack in evaluator.Template.Resources.Where(IsStack))
        {
            var parameters =
                (stack.Body["Properties"] as MappingNode)?["Parameters"] as MappingNode;
            foreach (MappingEntry entry in parameters?.EffectiveEntries ?? [])
            {
                Note(evaluator, entry.Value, $"handed to the stack '{stack.LogicalId}'");
            }
        }

        // Only what is exported counts: outputs print ids and addresses all the time.
        var outputs = evaluator.Template.Root["Outputs"] as MappingNode;
        foreach (MappingEntry entry in outputs?.EffectiveEntries ?? [])
        {
            if (entry.Value.Resolved is MappingNode output && output["Export"] is not null)
            {
                Note(evaluator, output["Value"], $"exported as '{entry.Name}'");
            }
        }
    }

    /// <summary>Why others may add what needs no more than the API's id.</summary>
    /// <returns><see langword="null"/> when nobody else can.</returns>
    public string? OfApi(string id) =>
        _apis.TryGetValue(id, out string? how) ? $"the id of '{id}' is {how}" : null;

    /// <summary>Why others may add methods to the root of a REST API, and paths below it.</summary>
    /// <returns><see langword="null"/> when nobody else can.</returns>
    public string? OfRoot(string id) =>
        _roots.TryGetValue(id, out string? how) ? $"the root of '{id}' is {how}" : null;

    /// <summary>Why others may add methods to a resource of a REST API, and paths below it.</summary>
    /// <returns><see langword="null"/> when nobody else can.</returns>
    public string? OfResource(string id) =>
        _resources.TryGetValue(id, out string? how) ? $"the id of '{id}' is {how}" : null;

    private static bool IsStack(Resource resource) =>
        resource.Type is "AWS::CloudFormation::Stack" or "AWS::Serverless::Application";

    private void Note(Evaluator evaluator, SyntaxNode? node, string how)
    {
        foreach (SyntaxNode value in Alternatives.Of(node).SelectMany(Items))
        {
            if (
                evaluator.Evaluate(value) is Value.Reference reference
                && NotedAs(evaluator, reference) is { } noted
            )
            {
                noted.TryAdd(reference.LogicalId, how);
            }
        }
    }

    private Dictionary<string, string>? NotedAs(Evaluator evaluator, Value.Reference reference) =>
        reference.Attribute switch
        {
            "RootResourceId" => _roots,
            "ResourceId" => _resources,
            null when evaluator.Template.Find(reference.LogicalId)?.Type == RestTypes.Resource =>
                _resources,
            null or "RestApiId" or "ApiId" => _apis,
            _ => null,
        };

    private static IEnumerable<SyntaxNode> Items(SyntaxNode node) =>
        node is SequenceNode list && IntrinsicReader.Read(list) is null
            ? list.Items.SelectMany(Alternatives.Of)
            : [node];
}
