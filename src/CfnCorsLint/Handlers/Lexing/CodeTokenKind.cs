namespace CfnCorsLint.Handlers.Lexing;

/// <summary>Lists the kinds of words that source code is made of.</summary>
internal enum CodeTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A text between quotes.</summary>
    Text,

    Number,

    /// <summary>An operator, a bracket or a separator.</summary>
    Symbol,
}
