using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A value as source code writes it, which is understood only as far as reading answers needs.</summary>
/// <param name="Start">The index of its first word.</param>
/// <param name="End">The index behind its last word.</param>
internal abstract record CodeExpression(int Start, int End)
{
    /// <summary>A value that is written out: a text, a number, or a word such as <c>true</c> or <c>null</c>.</summary>
    /// <param name="Value"><see langword="null"/> for a text that holds expressions.</param>
    internal sealed record Literal(int Start, int End, CodeTokenKind Kind, string? Value)
        : CodeExpression(Start, End);

    /// <summary>A mapping that is written out, from keys to values: an object of JavaScript, a dict of Python, a struct or map of Go, an initializer of C#.</summary>
    /// <param name="Type">The name of its type where one is written: <c>events.APIGatewayProxyResponse</c>.</param>
    internal sealed record Map(int Start, int End, ImmutableArray<CodeEntry> Entries, string? Type)
        : CodeExpression(Start, End);

    /// <summary>A list of values that is written out.</summary>
    internal sealed record Sequence(int Start, int End, ImmutableArray<CodeExpression> Items)
        : CodeExpression(Start, End);

    /// <summary>A name, or a member of what a name stands for: <c>response.headers</c>.</summary>
    internal sealed record Name(int Start, int End, string Path) : CodeExpression(Start, End)
    {
        public string Root => Path.Split('.')[0];
    }

    /// <summary>A call that source code makes of a function, or of a class to get a new object.</summary>
    internal sealed record Call(
        int Start,
        int End,
        CodeExpression Callee,
        ImmutableArray<CodeArgument> Arguments
    ) : CodeExpression(Start, End);

    /// <summary>A function that is written in place.</summary>
    internal sealed record Function(int Start, int End) : CodeExpression(Start, End);

    /// <summary>An expression that has one of several values, whichever a condition chooses.</summary>
    internal sealed record Choice(int Start, int End, ImmutableArray<CodeExpression> Options)
        : CodeExpression(Start, End);

    /// <summary>Several values side by side, as Python returns them: <c>None, error</c>.</summary>
    internal sealed record Tuple(int Start, int End, ImmutableArray<CodeExpression> Items)
        : CodeExpression(Start, End);

    /// <summary>A part of what a call gives back, which is taken apart: <c>user, error = user_of(event)</c>.</summary>
    /// <param name="Key">The name of the part; <see langword="null"/> for one that goes by its position.</param>
    /// <param name="Index">The position of the part, from 0.</param>
    internal sealed record Part(int Start, int End, CodeExpression Whole, string? Key, int Index)
        : CodeExpression(Start, End);

    /// <summary>An expression that is not understood.</summary>
    internal sealed record Other(int Start, int End) : CodeExpression(Start, End);
}
