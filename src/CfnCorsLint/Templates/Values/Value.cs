using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Values;

/// <summary>The value of an expression before deployment, in one <see cref="World"/>: it may be known, known in part, or not known.</summary>
public abstract record Value
{
    private Value(SyntaxNode node)
    {
        Node = node;
    }

    /// <summary>The expression as written: the scalar, the list or the whole intrinsic.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The parameter whose default the value hangs on; <see langword="null"/> when it hangs on none.</summary>
    public string? ByDefaultOf { get; init; }

    /// <summary>What is known of the text where it is not known itself, or only by a default; <see langword="null"/> when nothing is.</summary>
    public ValueShape? Shape { get; init; }

    /// <summary>A single value that is known: a text, a number, a boolean or null.</summary>
    /// <param name="Text">As CloudFormation makes text of it: <c>true</c>, <c>600</c>; <c>""</c> for null.</param>
    public sealed record Known(SyntaxNode Node, string Text, ScalarKind Kind) : Value(Node);

    /// <summary>A list whose length is known; its items need not be.</summary>
    public sealed record List(SyntaxNode Node, ImmutableArray<Value> Items) : Value(Node);

    /// <summary>A text that is one of several: of a parameter with allowed values and no usable default.</summary>
    public sealed record OneOf(SyntaxNode Node, ImmutableArray<string> Texts) : Value(Node);

    /// <summary>A text of which only parts are known: <c>!Sub "'https://${Domain}'"</c>.</summary>
    /// <param name="Parts">Literal parts and holes in order; two literals never follow each other.</param>
    public sealed record Pattern(SyntaxNode Node, ImmutableArray<PatternPart> Parts) : Value(Node);

    /// <summary>A value that names a resource of this template, <c>!Ref Api</c>, or one of its attributes, <c>!GetAtt Api.RootResourceId</c>.</summary>
    /// <param name="Attribute"><see langword="null"/> for a <c>Ref</c>.</param>
    public sealed record Reference(SyntaxNode Node, string LogicalId, string? Attribute)
        : Value(Node);

    /// <summary>A value that nobody can know before deployment.</summary>
    /// <param name="Why">In a few words, for <c>--show-unknown</c>: <c>Ref Origin</c>, <c>Fn::ImportValue</c>.</param>
    public sealed record Unknown(SyntaxNode Node, string Why) : Value(Node);
}
