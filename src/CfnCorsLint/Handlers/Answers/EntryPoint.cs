using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>The function that Lambda calls first, as a file of source code holds it: the handler.</summary>
/// <param name="Module">The file that it stands in.</param>
/// <param name="Function"><see langword="null"/> where something else stands under its name.</param>
/// <param name="Value">What stands under its name.</param>
internal sealed record EntryPoint(CodeModule Module, CodeFunction? Function, CodeExpression Value)
{
    /// <summary>Whether something else may change what it answers: what it is handed to, or what is written above it.</summary>
    public bool IsWrapped =>
        Function is null || Function.Decorators.Any(decorator => !Decorators.ArePlain(decorator));

    /// <summary>What else has a say in what it answers, in one sentence.</summary>
    public string WhyWrapped =>
        Function?.Decorators.FirstOrDefault(decorator => !Decorators.ArePlain(decorator))
            is { } above
            ? $"'@{NameOf(above)}' may change what the handler returns"
        : Value is CodeExpression.Name { Path: var path }
            ? $"the handler is '{path}', which is not followed"
        : NameOf(Value) is { Length: > 0 } made
            ? $"the handler is made by '{made}', which is not followed"
        : "the handler is written in a way that is not followed";

    private string NameOf(CodeExpression value)
    {
        CodeText text = Module.Text;
        int end = value.Start;
        while (end < value.End && (text.IsName(end) || text.Is(end, ".")))
        {
            end++;
        }

        return string.Concat(text.Tokens[value.Start..end].Select(word => word.Value));
    }

    /// <summary>The name of the handler, where a finding about all of it stands.</summary>
    public CodePlace Place
    {
        get
        {
            int start = Function?.Start ?? Value.Start;
            SourceText source = Module.Text.Source;
            int line = source.LineNumberAt(Module.Text.SpanOf(start, start + 1).Start);
            int first = Module.Text.SpanOf(start, start + 1).Start;
            return new CodePlace(
                source,
                new TextSpan(first, Math.Max(first, source.EndOfLine(line)))
            );
        }
    }

    /// <returns><see langword="null"/> when nothing has the name.</returns>
    public static EntryPoint? Of(CodeModule module, string name, ModuleFinder finder, int depth = 0)
    {
        CodeExpression? value =
            module.Exports.GetValueOrDefault(name)
            ?? (
                module.FunctionNamed(name) is { } declared
                    ? new CodeExpression.Function(declared.Start, declared.BodyEnd)
                    : null
            );
        return value switch
        {
            CodeExpression.Function => new EntryPoint(
                module,
                module.Functions.At(value.Start),
                value
            ),
            CodeExpression.Name { Path: var other } when depth < 4 => Named(
                module,
                other,
                finder,
                depth
            ) ?? new EntryPoint(module, null, value),
            CodeExpression.Call { Callee: CodeExpression.Name { Path: var made } } when depth < 4 =>
                MadeBy(module, made, finder) ?? new EntryPoint(module, null, value),
            not null => new EntryPoint(module, null, value),
            _ => null,
        };
    }

    /// <summary>The function that a function of the repository gives back: <c>handler = createOrders(store)</c>.</summary>
    private static EntryPoint? MadeBy(CodeModule module, string maker, ModuleFinder finder)
    {
        var scope = new Scope(finder, module, null, 0, new StepCount());
        if (scope.FunctionAt(maker) is not { } found || !found.Function.Decorators.IsEmpty)
        {
            return null;
        }

        CodeReturn[] given =
        [
            .. found.Module.Returns.Where(one => ReferenceEquals(one.Function, found.Function)),
        ];
        return
            given is [{ Value: CodeExpression.Function written }]
            && found.Module.Functions.At(written.Start) is { } inner
            ? new EntryPoint(found.Module, inner, written)
            : null;
    }

    /// <summary>A handler that has another name in its file, or comes out of another one.</summary>
    private static EntryPoint? Named(CodeModule module, string name, ModuleFinder finder, int depth)
    {
        if (module.FunctionNamed(name) is { } declared)
        {
            return new EntryPoint(
                module,
                declared,
                new CodeExpression.Function(declared.Start, declared.BodyEnd)
            );
        }

        if (module.Variables[name].LastOrDefault(one => one.Function is null) is { } held)
        {
            return held.Value switch
            {
                CodeExpression.Function => new EntryPoint(
                    module,
                    module.Functions.At(held.Value.Start),
                    held.Value
                ),
                CodeExpression.Call { Callee: CodeExpression.Name { Path: var made } } => MadeBy(
                    module,
                    made,
                    finder
                ) ?? new EntryPoint(module, null, held.Value),
                _ => new EntryPoint(module, null, held.Value),
            };
        }

        return
            module.Imports.FirstOrDefault(import => import.Local == name)
                is { Member: { } member } import
            && finder.Imported(module, import) is { } other
            ? Of(other, member, finder, depth + 1)
            : null;
    }
}
