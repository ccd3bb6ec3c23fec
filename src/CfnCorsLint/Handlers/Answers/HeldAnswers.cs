using System.Collections.Immutable;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Follows an answer that a variable holds until it is returned.</summary>
internal static class HeldAnswers
{
    private const int MostValues = 30;

    /// <summary>The values that the name may have where it stands.</summary>
    /// <returns>Empty where that is not known.</returns>
    public static ImmutableArray<(CodeExpression Value, Scope At)> ValuesAt(
        CodeExpression.Name name,
        Scope scope
    )
    {
        CodeVariable[] all = [.. scope.Module.Variables[name.Path]];
        CodeVariable[] own = [.. all.Where(one => ReferenceEquals(one.Function, scope.Function))];
        bool isChangedWithin = all.Any(one =>
            !one.IsDeclared
            && one.Function is { } inner
            && !ReferenceEquals(inner, scope.Function)
            && scope.Function?.Holds(one.Place) == true
            && !inner.Parameters.Contains(name.Path)
        );
        if (scope.Function is not { } function || own.Length == 0)
        {
            return scope.ValuesOf(name.Path) is [var only] && !isChangedWithin ? [only] : [];
        }

        bool mayBeGiven = function.Parameters.Contains(name.Path);
        return own.Length > MostValues || isChangedWithin || mayBeGiven
            ? []
            : [.. Reaching(own, name.Start, scope, function)];
    }

    /// <summary>The last value that the name certainly gets before it is used, and all that it may get in between.</summary>
    private static IEnumerable<(CodeExpression Value, Scope At)> Reaching(
        CodeVariable[] own,
        int use,
        Scope scope,
        CodeFunction function
    )
    {
        CodeModule module = scope.Module;
        CodeVariable[] seen =
        [
            .. own.Where(one =>
                one.Place < use
                && (
                    !one.IsDeclared
                    || module.BlockOf(one.Place) is var (start, end) && use >= start && use < end
                )
            ),
        ];
        int last = Array.FindLastIndex(seen, one => module.IsBefore(one.Place, use, function));
        return from one in seen.Skip(Math.Max(0, last))
            select (one.Value, scope.In(module, function));
    }

    /// <summary>Whether what the name holds is returned as it was made.</summary>
    public static bool IsKept(CodeExpression.Name name, Scope scope) =>
        !scope.Module.Changes.Any(change =>
            change.Path is [var changed, ..] && changed == name.Path
        ) && !HeaderChanges.MayBeUnseen(name.Path, scope);

    /// <summary>Whether the answer carries the header after all changes that its code makes to it.</summary>
    public static HeaderEvidence WithChanges(
        HeaderEvidence made,
        HeaderReader reader,
        CodeExpression.Name name,
        Scope scope
    ) => HeaderChanges.Of(made, reader, [name.Path], name.Start, scope, isAnswer: true);
}
