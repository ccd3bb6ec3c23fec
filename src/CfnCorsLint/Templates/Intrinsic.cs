using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>A call of one of CloudFormation's intrinsic functions, which may be written in the short form or the long one.</summary>
/// <param name="Name">In the long form: <c>Ref</c>, <c>Condition</c>, <c>Fn::Sub</c>.</param>
/// <param name="Argument">What the function is given; in the short form of YAML the node that carries the tag.</param>
/// <param name="Node">The whole call.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html</remarks>
public sealed record Intrinsic(string Name, SyntaxNode Argument, SyntaxNode Node)
{
    /// <summary>The argument as a plain text; <see langword="null"/> when it is anything else.</summary>
    public string? Text => Bare is ScalarNode text ? text.Value : null;

    /// <summary>The items of an argument that is written as a list; empty when it is not.</summary>
    public ImmutableArray<SyntaxNode> Parts => Bare is SequenceNode list ? list.Items : [];

    /// <summary>The call in a few words: <c>Ref Origin</c>, <c>Fn::If IsProd</c>, <c>Fn::ImportValue</c>.</summary>
    public string Title => Subject is { } subject ? $"{Name} {subject}" : Name;

    /// <summary>The argument where it is written out; <see langword="null"/> where it is itself a call.</summary>
    private SyntaxNode? Bare =>
        ReferenceEquals(Argument, Node) || IntrinsicReader.Read(Argument) is null
            ? Argument.Resolved
            : null;

    private string? Subject =>
        Name switch
        {
            "Ref" or "Condition" => Text,
            "Fn::If" => Parts is [ScalarNode condition, ..] ? condition.Value : null,
            "Fn::GetAtt" when Text is { } path => path,
            "Fn::GetAtt" when Parts is [ScalarNode id, ScalarNode attribute] =>
                $"{id.Value}.{attribute.Value}",
            _ => null,
        };
}
