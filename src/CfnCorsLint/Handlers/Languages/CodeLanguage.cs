using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Languages;

/// <summary>Describes how a programming language is written, as far as reading the answers of a function needs that.</summary>
internal sealed record CodeLanguage
{
    /// <summary>The name of the language, as people call it.</summary>
    public required string Name { get; init; }

    /// <summary>How the names of the language's files end: with the dot, in lower case.</summary>
    public required ImmutableArray<string> Extensions { get; init; }

    /// <summary>What begins a comment that ends with the line.</summary>
    public required string LineComment { get; init; }

    /// <summary>Whether <c>/* … */</c> is a comment.</summary>
    public bool HasBlockComments { get; init; }

    /// <summary>The ways in which the language writes texts; a way with a longer beginning comes first.</summary>
    public required ImmutableArray<TextForm> Texts { get; init; }

    /// <summary>What a name may hold beside letters, digits and <c>_</c>.</summary>
    public string NameMarks { get; init; } = "";

    /// <summary>Whether blocks are what is indented further.</summary>
    public bool IsIndented { get; init; }

    /// <summary>Whether <c>/a+/</c> is a pattern.</summary>
    public bool HasPatterns { get; init; }

    /// <summary>Whether a single quote begins a character, or the name of a lifetime.</summary>
    public bool HasLifetimes { get; init; }

    /// <summary>Whether the reader understands what functions of the language return; else it only looks for signs.</summary>
    public bool IsParsed { get; init; }
}
