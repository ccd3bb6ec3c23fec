using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Reads an entry of <c>Conditions</c> into the formula that it stands for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html</remarks>
internal sealed class ConditionReader
{
    private const int MaxDepth = 64;

    /// <summary>How many parts of one formula are read; what is beyond them may be true or false. CloudFormation takes ten in each <c>Fn::And</c> and <c>Fn::Or</c>.</summary>
    private const int MaxParts = 1_000;

    private readonly Evaluator _evaluator;
    private int _parts;

    public ConditionReader(Template template)
    {
        _evaluator = new Evaluator(template, World.Any, logic: null);
    }

    public ConditionClause Read(SyntaxNode node)
    {
        _parts = 0;
        return Read(node, 0);
    }

    private ConditionClause Read(SyntaxNode node, int depth)
    {
        if (depth > MaxDepth || ++_parts > MaxParts)
        {
            return Opaque(node);
        }

        return IntrinsicReader.ReadCondition(node) switch
        {
            { Name: "Condition", Text: { } name } => new ConditionClause.Named(name),
            { Name: "Fn::Not", Parts: [var inner] } => new ConditionClause.Negation(
                Read(inner, depth + 1)
            ),
            { Name: "Fn::And", Parts: { IsEmpty: false } parts } => new ConditionClause.Every(
                Read(parts, depth + 1)
            ),
            { Name: "Fn::Or", Parts: { IsEmpty: false } parts } => new ConditionClause.Some(
                Read(parts, depth + 1)
            ),
            { Name: "Fn::Equals", Parts: [var left, var right] } => Equal(left, right),
            _ => Opaque(node),
        };
    }

    private ImmutableArray<ConditionClause> Read(ImmutableArray<SyntaxNode> nodes, int depth) =>
        [.. nodes.Select(node => Read(node, depth))];

    private ConditionClause Equal(SyntaxNode left, SyntaxNode right)
    {
        string? leftText = ConstantOf(left);
        string? rightText = ConstantOf(right);
        return (leftText, rightText) switch
        {
            ({ } one, { } other) => new ConditionClause.Constant((one == other).ToTruth()),
            ({ } text, null) => new ConditionClause.Equality(ExpressionName.Of(right), text),
            (null, { } text) => new ConditionClause.Equality(ExpressionName.Of(left), text),
            _ => Same(ExpressionName.Of(left), ExpressionName.Of(right)),
        };
    }

    /// <summary>Two expressions that are both not known.</summary>
    private static ConditionClause Same(string left, string right) =>
        left == right
            ? new ConditionClause.Constant(Truth.True)
            : new ConditionClause.Equality(
                string.CompareOrdinal(left, right) < 0 ? $"{left} = {right}" : $"{right} = {left}",
                "true"
            );

    private string? ConstantOf(SyntaxNode node) =>
        _evaluator.Evaluate(node) is Value.Known { ByDefaultOf: null } known ? known.Text : null;

    /// <summary>May be true or false, whatever the others are.</summary>
    private static ConditionClause.Equality Opaque(SyntaxNode node) =>
        new(node.Span.Start.ToString(CultureInfo.InvariantCulture), "true");
}
