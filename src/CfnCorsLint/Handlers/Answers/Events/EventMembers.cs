using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>Knows what the members of an event are in one call of a browser, as the source code of a function names them.</summary>
/// <param name="isOwnFalse">Whether a key of the event that no API knows counts as missing.</param>
internal sealed class EventMembers(Scope scope, BrowserCall call, bool isOwnFalse)
{
    private const int Deepest = 4;

    private readonly CodeText _text = scope.Module.Text;
    private readonly bool _isScript =
        scope.Module.Text.Language == CodeLanguages.JavaScript
        || scope.Module.Text.Language == CodeLanguages.Python;

    /// <summary>The method of the call where the words stand for it, in the letters that they make of it; <see langword="null"/> where they stand for something else.</summary>
    public string? MethodIn(int start, int end) => MethodIn(start, end, 0);

    private string? MethodIn(int start, int end, int depth)
    {
        if (depth > Deepest || start >= end)
        {
            return null;
        }

        // Whichever of the two forms the event has: event.httpMethod || event.requestContext.http.method
        int or = Separation.Find(
            _text,
            start,
            end,
            word => word.IsSymbol("||") || word.IsSymbol("??") || word.IsName("or")
        );
        if (or >= 0)
        {
            return MethodIn(start, or, depth + 1)
                ?? (Has(start, or) == false ? MethodIn(or + 1, end, depth + 1) : null);
        }

        if (EventPath.Of(_text, start, end) is not { } path)
        {
            return null;
        }

        return IsMethod(path.Parts) ? (path.IsLower ? call.Verb.ToLowerInvariant() : call.Verb)
            : path is { Parts: [var name] } ? HeldMethod(name, path.IsLower, depth)
            : path is { Default: { } other } && IsThere(path, null) == false
                ? MethodIn(other.Start, other.End, depth + 1)
            : null;
    }

    private string? HeldMethod(string name, bool isLower, int depth) =>
        scope.HeldHere(name) is { } held && Of(held, depth + 1) is { } method
            ? (isLower ? method.ToLowerInvariant() : method)
            : null;

    /// <summary>The method in a value, or in a member of a value that was taken apart: <c>const { httpMethod } = event</c></summary>
    private string? Of(CodeExpression held, int depth) =>
        held is CodeExpression.Name { Path: var path } && IsMethod(path.Split('.'))
            ? call.Verb
            : MethodIn(held.Start, held.End, depth);

    private bool IsMethod(string[] parts) =>
        call.IsShort
            ? parts is [.., var http, var method] && Is(http, "http") && Is(method, "method")
            : parts is [_, .., var last] && Is(last, "httpMethod");

    private static bool Is(string word, string meant) =>
        word.Equals(meant, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the event of the call has the member, with a value; <see langword="null"/> where that is not known.</summary>
    /// <param name="key">A key in the member; <see langword="null"/> for the member itself.</param>
    public bool? Has(int start, int end, string? key = null) =>
        PathAt(start, end) is not { } path ? null
        : IsThere(path, key) is var isThere && path.Default is null ? isThere
        // What stands for it may be a value of its own.
        : isThere == true ? true
        : null;

    private bool? IsThere(EventPath path, string? key)
    {
        if (!_isScript)
        {
            return null;
        }

        string[] parts = path.Parts;
        string[] members = key is null ? parts[1..] : [.. parts[1..], key];
        return members.Length == 0 || !IsEvent(parts[0])
            ? null
            : call.Form.Has(members, isOwnFalse && !IsPut(parts[0], members[0]));
    }

    /// <summary>Whether a member of the event is a text; <see langword="null"/> where that is not known.</summary>
    public bool? Is((int Start, int End) member, (int Start, int End) value)
    {
        bool isText = value.End == value.Start + 1 && _text[value.Start].Kind == CodeTokenKind.Text;
        if (!isText || PathAt(member.Start, member.End) is not { Default: null } path)
        {
            return null;
        }

        return path.Parts is [var root, "version"]
            && IsEvent(root)
            && _text[value.Start].Value == "2.0"
                ? call.IsShort
            : Has(member.Start, member.End) == false ? false
            : null;
    }

    /// <summary>The member that the words lead to; what a name holds stands for it: <c>const context = event.requestContext</c>.</summary>
    private EventPath? PathAt(int start, int end)
    {
        if (EventPath.Of(_text, start, end) is not { } path || IsEvent(path.Parts[0]))
        {
            return EventPath.Of(_text, start, end);
        }

        EventPath? held = scope.HeldHere(path.Parts[0]) switch
        {
            CodeExpression.Name { Path: var name } => new EventPath(name.Split('.')),
            { } value => EventPath.Of(_text, value.Start, value.End),
            null => null,
        };
        return held is null
            ? path
            : path with
            {
                Parts = [.. held.Parts, .. path.Parts[1..]],
                Default = path.Parts.Length == 1 ? held.Default ?? path.Default : path.Default,
            };
    }

    /// <summary>Whether the name is that of the event: what the handler is given first, and what others call so.</summary>
    private bool IsEvent(string name) =>
        scope.Function is { } function
        && (
            (scope.Depth == 0 && function.Parameters is [var first, ..] && name == first)
            || name is "event" or "evt" or "_event" or "lambda_event"
        );

    /// <summary>Whether the code puts the key into the event itself, or something else may that gets hold of the event.</summary>
    private bool IsPut(string root, string key) =>
        scope.Module.Changes.Any(change =>
            change.Path.Length > 0
            && change.Path[0] == root
            && (
                change.Path.Length == 1
                    ? change.IsMerge
                    : change.Path[1] is not { } member || member == key
            )
        ) || HeaderChanges.MayBeHandedOn(root, scope);
}
