using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the calls that put entries into a mapping: <c>headers.update(cors)</c>, <c>Object.assign(response.headers, cors)</c>, <c>headers.set("Vary", "Origin")</c>.</summary>
internal static class CallChanges
{
    /// <param name="open">The bracket that begins the arguments of a call.</param>
    public static IEnumerable<CodeChange> At(
        CodeText text,
        int open,
        ExpressionReader expressions,
        FunctionMap functions
    )
    {
        int close = text.Partners[open];
        string? name = close > open && text.IsName(open - 1) ? text[open - 1].Value : null;
        bool isMember = text.Is(open - 2, ".") || text.Is(open - 2, "?.");
        if (
            !isMember
            || name
                is not (
                    "update"
                    or "assign"
                    or "set"
                    or "append"
                    or "Add"
                    or "TryAdd"
                    or "setdefault"
                )
        )
        {
            return [];
        }

        (int Start, int End)[] arguments = [.. Separation.At(text, open + 1, close, ",")];
        CodeFunction? function = functions.InnermostAt(open);
        if (name == "assign")
        {
            return
                text.Is(open - 3, "Object")
                && arguments is [var target, .. var sources]
                && AssignedPath.Before(text, target.End) is { } assigned
                && assigned.Start == target.Start
                ? sources.Select(source => Merge(assigned, source))
                : [];
        }

        return AssignedPath.Before(text, open - 2) is not { } path
            ? []
            : (name, arguments) switch
            {
                ("update", [var merged]) => [Merge(path, merged)],
                ("update", _) => [],
                (_, [var key, var value]) => [Keyed(path, key, value)],
                _ => [],
            };

        CodeChange Merge(AssignedPath into, (int Start, int End) from) =>
            new(into.Path, function, expressions.Read(from.Start, from.End), into.Start)
            {
                IsMerge = true,
            };

        CodeChange Keyed(AssignedPath into, (int Start, int End) key, (int Start, int End) value) =>
            new(
                [
                    .. into.Path,
                    expressions.Read(key.Start, key.End)
                        is CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: { } written }
                        ? written
                        : null,
                ],
                function,
                expressions.Read(value.Start, value.End),
                into.Start
            );
    }
}
