using System.Collections.Immutable;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Handlers.Places;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Says where in source code a value stands, so that the names in it can be looked up there.</summary>
/// <param name="Function"><see langword="null"/> for what stands in no function.</param>
/// <param name="Depth">How many calls and names were followed to get here.</param>
/// <param name="Steps">How many may still be followed for one function.</param>
internal sealed record Scope(
    ModuleFinder Finder,
    CodeModule Module,
    CodeFunction? Function,
    int Depth,
    StepCount Steps
)
{
    /// <summary>What is further away is not followed.</summary>
    private const int Deepest = 6;

    /// <summary>A name with more values than these may stand for anything.</summary>
    public const int MostValues = 8;

    public bool IsTooDeep => Depth > Deepest || !Steps.Take();

    public Scope In(CodeModule module, CodeFunction? function) =>
        this with
        {
            Module = module,
            Function = function,
            Depth = Depth + 1,
        };

    public CodePlace PlaceOf(CodeExpression expression) =>
        new(Module.Text.Source, Module.Text.SpanOf(expression.Start, expression.End));

    /// <summary>The values that a name gets where it is known, with where they stand; empty for a parameter and for what is not found.</summary>
    /// <returns>One more than <see cref="MostValues"/> of them where there are more.</returns>
    public ImmutableArray<(CodeExpression Value, Scope At)> ValuesOf(string name)
    {
        for (CodeFunction? function = Function; ; function = Outside(function))
        {
            ImmutableArray<(CodeExpression, Scope)> here =
            [
                .. Module
                    .Variables[name]
                    .Where(one => ReferenceEquals(one.Function, function))
                    .Take(MostValues + 1)
                    .Select(one => (one.Value, In(Module, function))),
            ];
            if (!here.IsEmpty || function is null || function.Parameters.Contains(name))
            {
                return here.IsEmpty && function is null ? Imported(name) : here;
            }
        }
    }

    private CodeFunction? Outside(CodeFunction? function) =>
        function is null ? null : Module.Functions.InnermostAt(function.Start);

    /// <summary>The function that a name stands for, with where it stands; <see langword="null"/> where that is not known.</summary>
    public (CodeFunction Function, CodeModule Module)? FunctionOf(string name)
    {
        if (Named(Module, name) is { } own)
        {
            return (own, Module);
        }

        return
            ImportOf(name) is { Member: { } member } import
            && Finder.Imported(Module, import) is { } other
            && Exported(other, member == "default" ? "default" : member) is { } function
            ? (function, other)
            : null;
    }

    /// <summary>A member of a module that has a name here: <c>answers.ok</c>.</summary>
    public (CodeFunction Function, CodeModule Module)? MemberOf(string root, string member) =>
        ImportOf(root) is { } import
        && (import.Member is null or "default" || Module.Text.Language.IsIndented)
        && Finder.Imported(Module, import) is { } other
        && Exported(other, member) is { } function
            ? (function, other)
            : null;

    public CodeImport? ImportOf(string name) =>
        Module.Imports.FirstOrDefault(import => import.Local == name);

    private ImmutableArray<(CodeExpression Value, Scope At)> Imported(string name) =>
        ImportOf(name) is { Member: { } member } import
        && Finder.Imported(Module, import) is { } other
            ? other.Exports.GetValueOrDefault(member) is { } value
                ? [(value, In(other, null))]
                :
                [
                    .. other
                        .Variables[member]
                        .Where(one => one.Function is null)
                        .Take(MostValues + 1)
                        .Select(one => (one.Value, In(other, null))),
                ]
            : [];

    private static CodeFunction? Exported(CodeModule module, string name) =>
        module.Exports.GetValueOrDefault(name) switch
        {
            CodeExpression.Function written => module.Functions.At(written.Start),
            CodeExpression.Name { Path: var path } => Named(module, path),
            _ => Named(module, name),
        };

    /// <summary>A function that is declared under the name, or is the only value of it.</summary>
    private static CodeFunction? Named(CodeModule module, string name)
    {
        if (module.FunctionNamed(name) is { } declared)
        {
            return declared;
        }

        CodeVariable[] values = [.. module.Variables[name]];
        return values is [{ Value: CodeExpression.Function written }]
            ? module.Functions.At(written.Start)
            : null;
    }
}
