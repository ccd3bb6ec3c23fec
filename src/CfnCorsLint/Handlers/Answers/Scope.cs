using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
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

    /// <summary>The call that the function is followed for, and where that stands; <see langword="null"/> for none.</summary>
    public (CodeExpression.Call Call, Scope From)? Called { get; init; }

    public bool IsTooDeep => Depth > Deepest || !Steps.Take();

    public Scope In(CodeModule module, CodeFunction? function) =>
        this with
        {
            Module = module,
            Function = function,
            Depth = Depth + 1,
            Called = ReferenceEquals(function, Function) ? Called : null,
        };

    /// <summary>In the function that a call means, whose parameters hold what the call gives.</summary>
    public Scope Into(CodeModule module, CodeFunction function, CodeExpression.Call call) =>
        In(module, function) with
        {
            Called = (call, this),
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
            if (here.IsEmpty && function is null)
            {
                return Imported(name);
            }

            int parameter = function?.Parameters.IndexOf(name) ?? -1;
            if (parameter >= 0 && here.IsEmpty)
            {
                return ReferenceEquals(function, Function) ? Given(name, parameter) : [];
            }

            if (!here.IsEmpty || function is null)
            {
                // A parameter that gets another value may keep the one that it was given.
                return parameter >= 0 && ReferenceEquals(function, Function)
                    ? [.. here, .. Given(name, parameter)]
                    : here;
            }
        }
    }

    /// <summary>What the call that is followed gives for a parameter.</summary>
    private ImmutableArray<(CodeExpression Value, Scope At)> Given(string name, int parameter) =>
        Called is not { } called
        || called.Call.Callee is not CodeExpression.Name { Path: var path }
        || HasSpread(called.Call, called.From.Module.Text)
            ? []
        : (
            called.Call.Arguments.FirstOrDefault(argument => argument.Name == name)
            ?? called.Call.Arguments.ElementAtOrDefault(
                parameter
                    - (
                        Function?.Parameters is ["self" or "cls", ..]
                        && path.Contains('.', StringComparison.Ordinal)
                            ? 1
                            : 0
                    )
            )
        )
            is { } argument
        && (argument.Name is null || argument.Name == name)
            ? [(argument.Value, called.From with { Depth = Depth + 1 })]
        : [];

    private static bool HasSpread(CodeExpression.Call call, CodeText text) =>
        call.Arguments.Any(argument =>
            argument.Name is null
            && text[Math.Max(0, argument.Value.Start - 1)].Value is "..." or "**" or "*"
        );

    /// <summary>The only value that a name gets in the function itself, or in the file; <see langword="null"/> where it is not known.</summary>
    public CodeExpression? HeldHere(string name) =>
        ValuesOf(name) is [{ Value: var held, At: var at }]
        && ReferenceEquals(at.Module, Module)
        && (at.Function is null || ReferenceEquals(at.Function, Function))
            ? held
            : null;

    private CodeFunction? Outside(CodeFunction? function) =>
        function is null ? null : Module.Functions.InnermostAt(function.Start);

    /// <summary>The function that a path of names stands for, with where it stands; <see langword="null"/> where that is not known.</summary>
    public (CodeFunction Function, CodeModule Module)? FunctionAt(string path) =>
        path.Split('.') switch
        {
            [var name] => FunctionOf(name),
            [var root, var member] => MemberOf(root, member),
            [.. var names, var member] when Module.Text.Language == CodeLanguages.CSharp =>
                MemberOf(names[^1], member),
            _ => null,
        };

    private (CodeFunction Function, CodeModule Module)? FunctionOf(string name) =>
        Named(Module, name) is { } own ? (own, Module)
        : ImportOf(name) is { Member: { } member } import
        && Finder.Imported(Module, import) is { } other
            ? Exported(other, member)
        : Finder.FunctionBeside(Module, name);

    /// <summary>A member of a module, of an object or of a class that has a name here: <c>answers.ok</c>.</summary>
    private (CodeFunction Function, CodeModule Module)? MemberOf(string root, string member)
    {
        if (root is "this" or "self" or "cls")
        {
            return Named(Module, member) is { } own ? (own, Module) : null;
        }

        CodeImport? import = ImportOf(root);
        CodeModule? other = import is null ? null : Finder.Imported(Module, import);
        return import is not null
            && (import.Member is null or "default" || Module.Text.Language.IsIndented)
            && other is not null
            && Exported(other, member) is { } function
                ? function
            : Classes.Of(
                other ?? Module,
                import?.Member is null or "default" ? root : import.Member,
                member
            )
                is { } ofClass
                ? (ofClass, other ?? Module)
            : Finder.MemberOf(Module, root, import?.Module, member) ?? InObject(root, member);
    }

    /// <summary><c>const answers = { ok: (body) => …, bad }</c></summary>
    private (CodeFunction Function, CodeModule Module)? InObject(string root, string member)
    {
        if (
            IsTooDeep
            || ValuesOf(root) is not [{ Value: CodeExpression.Map map, At: var at }]
            || map.Entries.LastOrDefault(entry => entry.Key == member) is not { } entry
        )
        {
            return null;
        }

        return entry.Value is CodeExpression.Name { Path: var name } ? at.FunctionAt(name)
            : at.Module.Functions.At(entry.Value.Start) is { } function ? (function, at.Module)
            : null;
    }

    public CodeImport? ImportOf(string name) =>
        Module.Imports.FirstOrDefault(import => import.Local == name);

    private ImmutableArray<(CodeExpression Value, Scope At)> Imported(string name) =>
        ImportOf(name) is { } import
        && (import.Member ?? (Module.Text.Language.HasPatterns ? "default" : null)) is { } member
        && Finder.Imported(Module, import) is { } other
            ? GivenBy(other, member)
            : [];

    private ImmutableArray<(CodeExpression Value, Scope At)> GivenBy(
        CodeModule other,
        string member
    )
    {
        Scope there = In(other, null);
        if (
            other.Exports.GetValueOrDefault(member) is { } value
            && !(value is CodeExpression.Name { Path: var own } && own == member)
        )
        {
            return [(value, there)];
        }

        ImmutableArray<(CodeExpression Value, Scope At)> held =
        [
            .. other
                .Variables[member]
                .Where(one => one.Function is null)
                .Take(MostValues + 1)
                .Select(one => (one.Value, there)),
        ];
        return !held.IsEmpty || there.IsTooDeep
            ? held
            : other
                .Imports.Where(import => import.Local == member || import.Local == CodeImport.All)
                .Select(import =>
                    Finder.Imported(other, import) is { } from && !ReferenceEquals(from, other)
                        ? there.GivenBy(
                            from,
                            import.Local == CodeImport.All ? member : import.Member ?? member
                        )
                        : []
                )
                .FirstOrDefault(found => !found.IsEmpty, []);
    }

    /// <summary>What a module gives under a name, also where it only hands it on.</summary>
    private (CodeFunction Function, CodeModule Module)? Exported(CodeModule module, string name)
    {
        CodeFunction? own = module.Exports.GetValueOrDefault(name) switch
        {
            CodeExpression.Function written => module.Functions.At(written.Start),
            CodeExpression.Name { Path: var path } => Named(module, path),
            _ => Named(module, name),
        };
        if (own is not null || IsTooDeep)
        {
            return own is null ? null : (own, module);
        }

        string local = module.Exports.GetValueOrDefault(name)
            is CodeExpression.Name { Path: var other }
            ? other
            : name;
        return module
            .Imports.Where(import => import.Local == local || import.Local == CodeImport.All)
            .Select(import =>
                Finder.Imported(module, import) is { } from && !ReferenceEquals(from, module)
                    ? In(module, null)
                        .Exported(
                            from,
                            import.Local == CodeImport.All ? name : import.Member ?? name
                        )
                    : null
            )
            .FirstOrDefault(found => found is not null);
    }

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
