using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Evaluates <c>Ref</c> and <c>Fn::GetAtt</c>, which name parameters, resources and their attributes.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html
/// </remarks>
internal static class ReferenceEvaluator
{
    public const string NoValue = "AWS::NoValue";

    public static Value Ref(Evaluator evaluator, Intrinsic call) =>
        call.Text is { } name
            ? Ref(evaluator, call.Node, name)
            : new Value.Unknown(call.Node, call.Title);

    /// <param name="node">The expression that holds the name.</param>
    public static Value Ref(Evaluator evaluator, SyntaxNode node, string name)
    {
        Template template = evaluator.Template;
        if (template.Parameters.TryGetValue(name, out Parameter? parameter))
        {
            return ParameterValues.Of(parameter, node);
        }

        if (IsResource(template, name))
        {
            return new Value.Reference(node, name, null);
        }

        // SAM refers to what it makes of a resource by a dot: !Ref Api.Stage.
        return name.Split('.', 2) is [var id, var made] && IsResource(template, id)
            ? new Value.Reference(node, id, made)
            : new Value.Unknown(node, $"Ref {name}");
    }

    public static Value Attribute(Evaluator evaluator, Intrinsic call)
    {
        (string? id, string? attribute) = call switch
        {
            { Text: { } path } when path.Split('.', 2) is [var left, var right] => (left, right),
            { Parts: [var first, var second] } => (
                TextOf(evaluator, first),
                TextOf(evaluator, second)
            ),
            _ => (null, null),
        };
        return id is null || attribute is null
            ? new Value.Unknown(call.Node, call.Title)
            : Attribute(evaluator, call.Node, id, attribute);
    }

    /// <param name="node">The expression that holds the names.</param>
    public static Value Attribute(
        Evaluator evaluator,
        SyntaxNode node,
        string id,
        string attribute
    ) =>
        IsResource(evaluator.Template, id)
            ? new Value.Reference(node, id, attribute)
            {
                Shape = ValueShape.OfAttribute(evaluator.Template.Find(id)?.Type, attribute),
            }
            : new Value.Unknown(node, $"Fn::GetAtt {id}.{attribute}");

    /// <summary>SAM makes resources that the text does not name, <c>ServerlessRestApi</c> among them.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html</remarks>
    private static bool IsResource(Template template, string id) =>
        template.Find(id) is not null
        || (template.Kind == TemplateKind.Sam && id.All(char.IsAsciiLetterOrDigit));

    private static string? TextOf(Evaluator evaluator, SyntaxNode node) =>
        evaluator.Evaluate(node) is Value.Known { ByDefaultOf: null } known ? known.Text : null;
}
