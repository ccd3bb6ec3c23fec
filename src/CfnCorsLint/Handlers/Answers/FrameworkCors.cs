using System.Collections.Immutable;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Finds the middleware by which a web framework behind an adapter sets the header on all that it answers.</summary>
internal static class FrameworkCors
{
    private const int Deepest = 6;

    /// <summary>What the framework answers; <see langword="null"/> where no such middleware is known to be there.</summary>
    /// <param name="scope">In the handler.</param>
    public static HandlerAnswer? Of(EntryPoint entry, CodeClosure closure, Scope scope) =>
        IsHandedOn(entry, scope)
        && closure
            .Modules.SelectMany(module => CorsMiddleware.In(module, scope.In(module, null)))
            .FirstOrDefault()
            is { } place
            ? new HandlerAnswer
            {
                Place = place,
                AllowOrigin = new HeaderEvidence(CodeEvidence.Present, null, place),
            }
            : null;

    /// <summary>Whether all that the handler answers comes out of an adapter.</summary>
    private static bool IsHandedOn(EntryPoint entry, Scope scope)
    {
        if (entry.Function is not { } function)
        {
            return IsAdapter(entry.Value, scope.In(entry.Module, null), 0);
        }

        ImmutableArray<CodeReturn> returns =
        [
            .. entry.Module.Returns.Where(one => ReferenceEquals(one.Function, function)),
        ];
        return !returns.IsEmpty
            && returns.All(one => IsAdapter(one.Value, scope.In(entry.Module, function), 0));
    }

    /// <summary><c>Mangum(app)</c>, <c>serverless(app)</c>, a call of what it made, <c>middy(handler).use(…)</c>.</summary>
    private static bool IsAdapter(CodeExpression value, Scope scope, int depth)
    {
        if (
            depth > Deepest
            || !scope.Steps.Take()
            || value
                is not (CodeExpression.Call or CodeExpression.Name)
                    and not CodeExpression.Other { End: > 0 }
            || !scope.Module.Text.IsName(value.Start)
        )
        {
            return false;
        }

        int first = scope.Module.Text.Is(value.Start, "await") ? value.Start + 1 : value.Start;
        string root = first < scope.Module.Text.Count ? scope.Module.Text[first].Value : "";
        return
            scope.ImportOf(root) is { } import
            && scope.Finder.Imported(scope.Module, import) is null
            ? Adapters.Has(scope.Module.Text.Language, import.Module)
            : scope.ValuesOf(root) is [var only] && IsAdapter(only.Value, only.At, depth + 1);
    }
}
