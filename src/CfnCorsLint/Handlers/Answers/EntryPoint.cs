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
            not null => new EntryPoint(module, null, value),
            _ => null,
        };
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
            return
                new EntryPoint(module, module.Functions.At(held.Value.Start), held.Value)
                    is var found
                && held.Value is CodeExpression.Function
                ? found
                : new EntryPoint(module, null, held.Value);
        }

        return
            module.Imports.FirstOrDefault(import => import.Local == name)
                is { Member: { } member } import
            && finder.Imported(module, import) is { } other
            ? Of(other, member, finder, depth + 1)
            : null;
    }
}
