using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A value as source code writes it: no more of it is understood than a reader of answers needs.</summary>
/// <param name="Start">The index of its first word.</param>
/// <param name="End">The index behind its last word.</param>
internal abstract record CodeExpression(int Start, int End)
{
    /// <summary>A text, a number, or one of the words <c>true</c>, <c>false</c>, <c>null</c> and their like.</summary>
    /// <param name="Value"><see langword="null"/> for a text that holds expressions.</param>
    internal sealed record Literal(int Start, int End, CodeTokenKind Kind, string? Value)
        : CodeExpression(Start, End);

    /// <summary>A mapping from keys to values: an object of JavaScript, a dict of Python, a struct or map of Go, an initializer of C#.</summary>
    /// <param name="Type">The name of its type where one is written: <c>events.APIGatewayProxyResponse</c>.</param>
    internal sealed record Map(int Start, int End, ImmutableArray<CodeEntry> Entries, string? Type)
        : CodeExpression(Start, End);

    /// <summary>A list of values.</summary>
    internal sealed record Sequence(int Start, int End, ImmutableArray<CodeExpression> Items)
        : CodeExpression(Start, End);

    /// <summary>A name, or a member of what a name stands for: <c>response.headers</c>.</summary>
    internal sealed record Name(int Start, int End, string Path) : CodeExpression(Start, End)
    {
        public string Root => Path.Split('.')[0];
    }

    /// <summary>A call of a function, or a new object of a class.</summary>
    internal sealed record Call(
        int Start,
        int End,
        CodeExpression Callee,
        ImmutableArray<CodeArgument> Arguments
    ) : CodeExpression(Start, End);

    /// <summary>A function that is written in place.</summary>
    internal sealed record Function(int Start, int End) : CodeExpression(Start, End);

    /// <summary>One of several values, by a condition.</summary>
    internal sealed record Choice(int Start, int End, ImmutableArray<CodeExpression> Options)
        : CodeExpression(Start, End);

    /// <summary>Whatever else.</summary>
    internal sealed record Other(int Start, int End) : CodeExpression(Start, End);
}
