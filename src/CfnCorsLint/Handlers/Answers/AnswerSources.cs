using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Finds out of what the answers of code come: of packages that nobody here knows nothing can be said.</summary>
internal sealed class AnswerSources(Scope scope)
{
    private const int Deepest = 8;

    private const string TooDeep = "code that leads too far";

    /// <summary>The package that a returned value may come out of; <see langword="null"/> when all come out of known code.</summary>
    public string? Unknown() =>
        scope
            .Module.Returns.Select(one =>
                new AnswerSources(scope.In(scope.Module, one.Function)).Of(one.Value, 0)
            )
            .FirstOrDefault(found => found is not null);

    /// <summary>The package that the value may come out of.</summary>
    public string? Of(CodeExpression value, int depth)
    {
        if (depth > Deepest || !scope.Steps.Take())
        {
            return TooDeep;
        }

        return value switch
        {
            CodeExpression.Literal or CodeExpression.Function or CodeExpression.Sequence => null,
            CodeExpression.Map map => map
                .Entries.Where(entry =>
                    entry.IsSpread
                    || entry.Key is null or "headers" or "Headers" or "multiValueHeaders"
                )
                .Select(entry => OfEntry(entry, depth + 1))
                .FirstOrDefault(found => found is not null),
            CodeExpression.Choice { Options: var options } => options
                .Select(option => Of(option, depth + 1))
                .FirstOrDefault(found => found is not null),
            CodeExpression.Name name => OfName(name.Root, depth),
            CodeExpression.Call { Callee: CodeExpression.Name name } => OfName(name.Root, depth),
            CodeExpression.Call { Callee: var callee } => Of(callee, depth + 1),
            _ => OfWords(value, depth),
        };
    }

    /// <summary>What stands under a key that is put together may be any header; what is made of a text may hold any.</summary>
    private string? OfEntry(CodeEntry entry, int depth) =>
        entry is { Key: null, IsSpread: false }
            ? HeaderReader.KeyOf(entry, scope) is null
                ? "a name that is put together"
                : null
            : IsMadeOfText(entry.Value, depth)
                ? "a text"
                : Of(entry.Value, depth);

    private bool IsMadeOfText(CodeExpression value, int depth) =>
        value switch
        {
            CodeExpression.Call { Callee: CodeExpression.Name { Path: var path } } => path
                is "JSON.parse"
                    or "json.loads"
                    or "json.load"
                    or "yaml.safe_load"
                    or "ast.literal_eval",
            CodeExpression.Name { Path: var name } when depth < Deepest && scope.Steps.Take() =>
                scope
                    .ValuesOf(name)
                    .Take(Scope.MostValues)
                    .Any(held => new AnswerSources(held.At).IsMadeOfText(held.Value, depth + 1)),
            CodeExpression.Choice { Options: var options } => options.Any(option =>
                IsMadeOfText(option, depth + 1)
            ),
            _ => false,
        };

    /// <summary>Whatever is written there: the first name stands for it.</summary>
    private string? OfWords(CodeExpression value, int depth)
    {
        CodeText text = scope.Module.Text;
        for (int at = value.Start; at < value.End; at++)
        {
            if (!scope.Steps.Take())
            {
                return TooDeep;
            }

            if (
                text.IsName(at)
                && !text.Is(at - 1, ".")
                && OfName(text[at].Value, depth) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private string? OfName(string root, int depth)
    {
        CodeImport? import = scope.ImportOf(root);
        if (import is not null)
        {
            bool isKnown =
                scope.Finder.Imported(scope.Module, import) is not null
                || Packages.KindOf(scope.Module.Text.Language, import.Module)
                    != PackageKind.Unknown;
            return isKnown ? null : import.Module;
        }

        ImmutableArray<(CodeExpression Value, Scope At)> values = scope.ValuesOf(root);
        return values.Length > Scope.MostValues
            ? TooDeep
            : values
                .Select(held => new AnswerSources(held.At).Of(held.Value, depth + 1))
                .FirstOrDefault(found => found is not null);
    }
}
