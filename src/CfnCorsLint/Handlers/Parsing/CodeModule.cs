using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Holds what one file of source code declares: its functions, imports and variables, as far as answers depend on them.</summary>
internal sealed record CodeModule(CodeText Text)
{
    public FunctionMap Functions { get; init; } = FunctionMap.Empty;

    /// <summary>By their names.</summary>
    public ILookup<string, CodeVariable> Variables { get; init; } =
        Array.Empty<CodeVariable>().ToLookup(one => one.Name);

    public ImmutableArray<CodeChange> Changes { get; init; } = [];

    public ImmutableArray<CodeReturn> Returns { get; init; } = [];

    public ImmutableArray<CodeImport> Imports { get; init; } = [];

    /// <summary>What other files, and Lambda, get under a name.</summary>
    public ImmutableDictionary<string, CodeExpression> Exports { get; init; } =
        ImmutableDictionary<string, CodeExpression>.Empty;

    /// <summary>How the lines of the file are nested, in a language where indentation decides that.</summary>
    public PythonLayout? Layout { get; init; }

    public static CodeModule Of(CodeText text) =>
        text.Language.IsIndented ? new PythonReader(text).Read()
        : text.Language.HasPatterns ? new ScriptReader(text).Read()
        : text.Language.IsParsed ? new BraceReader(text).Read()
        : new CodeModule(text);

    /// <summary>The conditions under which a word is reached, the innermost first, up to the function.</summary>
    public ImmutableArray<CodeGuard> GuardsOf(int place, CodeFunction function) =>
        Layout is { } layout
            ? layout.GuardsOf(place, function)
            : ScriptGuards.Of(Text, place, function);

    /// <summary>The innermost block that holds a word, as a stretch of words.</summary>
    public (int Start, int End) BlockOf(int place)
    {
        if (Layout is { } layout)
        {
            return layout.BlockOf(place);
        }

        for (int at = place - 1; at >= 0; at--)
        {
            if (Text.Partners[at] >= 0 && Text.Partners[at] < at)
            {
                at = Text.Partners[at];
            }
            else if (Text.Is(at, "{"))
            {
                return (at, Text.After(at));
            }
        }

        return (0, Text.Count);
    }

    /// <summary>Whether what happens at one place of a function has happened whenever a later one is reached.</summary>
    public bool IsBefore(int first, int then, CodeFunction function)
    {
        (int start, int end) = BlockOf(first);
        ImmutableArray<CodeGuard> guards = GuardsOf(then, function);
        return first < then
            && then >= start
            && then < end
            && GuardsOf(first, function).All(guard => guards.Contains(guard));
    }

    /// <summary>The function of that name that the whole file knows.</summary>
    public CodeFunction? FunctionNamed(string name) =>
        Functions.All.FirstOrDefault(function =>
            function.Name == name && Functions.InnermostAt(function.Start) is null
        );
}
