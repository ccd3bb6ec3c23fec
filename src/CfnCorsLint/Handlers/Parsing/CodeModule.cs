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
    public ImmutableArray<(int Start, int End)> GuardsOf(int place, CodeFunction function) =>
        Layout is { } layout
            ? layout.GuardsOf(place, function)
            : ScriptGuards.Of(Text, place, function);

    /// <summary>The function of that name that the whole file knows.</summary>
    public CodeFunction? FunctionNamed(string name) =>
        Functions.All.FirstOrDefault(function =>
            function.Name == name && Functions.InnermostAt(function.Start) is null
        );
}
