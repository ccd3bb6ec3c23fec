using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Follows what code puts into headers, or into an answer, after they were made.</summary>
internal static class HeaderChanges
{
    private const int Longest = 20_000;

    /// <summary>Whether a header is there after the changes.</summary>
    /// <param name="made">What held before them.</param>
    /// <param name="path">What holds the headers, or the answer: <c>response</c>.</param>
    /// <param name="use">The index of the word where it is used.</param>
    /// <param name="isAnswer">Whether the path leads to an answer, among whose members the headers are.</param>
    public static HeaderEvidence Of(
        HeaderEvidence made,
        HeaderReader reader,
        string[] path,
        int use,
        Scope scope,
        bool isAnswer
    )
    {
        (HeaderEvidence Read, bool IsSure)[] changes =
        [
            .. from change in scope.Module.Changes
            where
                change.Path.Length >= path.Length
                && !IsBehind(change, use, scope)
                && change.Path.Take(path.Length).SequenceEqual(path)
            let read = Read(change, [.. change.Path.Skip(path.Length)], reader, scope, isAnswer)
            where read is not null && read.Evidence != CodeEvidence.Absent
            select (read, read.Evidence == CodeEvidence.Present && IsSure(change, use, scope)),
        ];
        HeaderEvidence changed =
            changes.Where(one => one.IsSure).Select(one => one.Read).LastOrDefault()
            ?? (
                made.Evidence == CodeEvidence.Absent && changes.Length > 0
                    ? HeaderEvidence.Unknown
                    : made
            );
        return changed.Evidence == CodeEvidence.Absent && MayBeUnseen(path[0], scope)
            ? HeaderEvidence.Unknown
            : changed;
    }

    /// <summary>What one change brings; <see langword="null"/> for one that is about something else.</summary>
    private static HeaderEvidence? Read(
        CodeChange change,
        string?[] rest,
        HeaderReader reader,
        Scope scope,
        bool isAnswer
    ) =>
        (rest, change.IsMerge) switch
        {
            (["headers" or "Headers" or "multiValueHeaders"], _) => reader.Read(
                change.Value,
                scope
            ),
            (["headers" or "Headers" or "multiValueHeaders", { } header], false) => reader.OfEntry(
                header,
                change.Value,
                scope
            ),
            (["headers" or "Headers" or "multiValueHeaders", ..], _) => HeaderEvidence.Unknown,
            ([], true) => isAnswer ? HeaderEvidence.Unknown : reader.Read(change.Value, scope),
            ([null, ..], _) => HeaderEvidence.Unknown,
            ([{ } entry], false) when !isAnswer => reader.OfEntry(entry, change.Value, scope),
            _ => null,
        };

    /// <summary>Whether the change comes only when the value was used.</summary>
    private static bool IsBehind(CodeChange change, int use, Scope scope) =>
        scope.Function is not null
        && change.Place > use
        && ReferenceEquals(change.Function, scope.Function)
        && !Enumerable
            .Range(use, change.Place - use)
            .Any(at => scope.Module.Text.Is(at, "finally"));

    /// <summary>Whether the change has happened when the use is reached.</summary>
    private static bool IsSure(CodeChange change, int use, Scope scope) =>
        ReferenceEquals(change.Function, scope.Function)
            ? scope.Function is not { } function
                || scope.Module.IsBefore(change.Place, use, function)
            : change.Function is null;

    /// <summary>Whether something else gets hold of what the name stands for, and may put members into it.</summary>
    public static bool MayBeHandedOn(string name, Scope scope) =>
        IsAnyUse(
            name,
            scope,
            (text, at) =>
                IsHandedOn(text, at) || (IsAlsoNamed(text, at, at + 1) && !text.Is(at - 2, "}"))
        );

    /// <summary>Whether headers may come into what the name stands for in a way that is not read.</summary>
    public static bool MayBeUnseen(string name, Scope scope) =>
        IsAnyUse(
            name,
            scope,
            (text, at) =>
            {
                int behind = IsHeaders(text, at + 2) && text.Is(at + 1, ".") ? at + 3 : at + 1;
                return IsHandedOn(text, at)
                    || IsAlsoNamed(text, at, behind)
                    || IsChangedInPlace(text, behind);
            }
        );

    private static bool IsAnyUse(string name, Scope scope, Func<CodeText, int, bool> isSuch)
    {
        CodeText text = scope.Module.Text;
        (int start, int end) = scope.Function is { } function
            ? (function.BodyStart, function.BodyEnd)
            : (0, text.Count);
        if (end - start > Longest)
        {
            return true;
        }

        for (int at = start; at < end; at++)
        {
            if (text.Is(at, name) && !text.Is(at - 1, ".") && isSuch(text, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHandedOn(CodeText text, int at) =>
        text.Is(at + 1, ".")
            ? (text.Is(at + 3, "(") && !IsReading(text[at + 2].Value))
                || (text.Is(at + 3, ".") && text.Is(at + 5, "(") && !IsReading(text[at + 4].Value))
            : (text.Is(at - 1, "(") || text.Is(at - 1, ","))
                && !text.Is(at + 1, "[")
                && IsArgument(text, at);

    /// <summary>Whether another name gets the same value: <c>const own = response.headers</c>.</summary>
    private static bool IsAlsoNamed(CodeText text, int at, int behind)
    {
        bool isUsedOn =
            behind < text.Count
            && !text[behind].IsFirst
            && text[behind].Value is "." or "?." or "[" or "(";
        return text.Is(at - 1, "=") && !isUsedOn && !IsPutIntoAnswer(text, at, behind);
    }

    /// <summary><c>headers |= cors</c></summary>
    private static bool IsChangedInPlace(CodeText text, int behind) =>
        text.Is(behind, "|=") || text.Is(behind, "??=") || text.Is(behind, "||=");

    /// <summary>Whether the name becomes the headers of an answer, which is read as such: <c>response.headers = headers</c>, <c>{ Headers = headers }</c>.</summary>
    private static bool IsPutIntoAnswer(CodeText text, int at, int behind)
    {
        int last = text.Is(at - 2, "]") ? at - 3 : at - 2;
        return behind == at + 1
            && last > 0
            && IsHeaders(text, last)
            && text[last - 1].Value is not ("const" or "let" or "var");
    }

    private static bool IsHeaders(CodeText text, int at) =>
        at < text.Count && text[at].Value is "headers" or "Headers" or "multiValueHeaders";

    /// <summary>Calls that leave what they are made on as it is, or are read as a change.</summary>
    private static bool IsReading(string name) =>
        name
            is "get"
                or "update"
                or "items"
                or "keys"
                or "values"
                or "copy"
                or "has"
                or "set"
                or "append"
                or "Add"
                or "TryAdd"
                or "setdefault"
                or "toString"
                or "ContainsKey";

    /// <summary>Whether the word is an argument of a call, of a function that does more than write or copy it.</summary>
    private static bool IsArgument(CodeText text, int word)
    {
        for (int at = word - 1; at >= 0; at--)
        {
            if (text.Partners[at] >= 0 && text.Partners[at] < at)
            {
                at = text.Partners[at];
            }
            else if (text.Partners[at] > at)
            {
                return text.Is(at, "(")
                    && (text.IsName(at - 1) || text.Is(at - 1, ")"))
                    && text[at - 1].Value
                        is not (
                            "stringify"
                            or "dumps"
                            or "log"
                            or "info"
                            or "debug"
                            or "error"
                            or "print"
                            or "dict"
                            or "assign"
                            or "callback"
                            or "resolve"
                            or "succeed"
                            or "if"
                            or "return"
                            or "Println"
                            or "Printf"
                            or "Marshal"
                            or "Serialize"
                        );
            }
        }

        return false;
    }
}
