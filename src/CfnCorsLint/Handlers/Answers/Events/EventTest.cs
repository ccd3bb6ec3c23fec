using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>Works out the conditions of a function's source code for one call of a browser.</summary>
/// <param name="isOwnFalse">Whether a key of the event that no API knows counts as missing: the function is called with it by something else.</param>
internal sealed class EventTest(Scope scope, BrowserCall call, bool isOwnFalse)
{
    private const int Deepest = 12;

    private readonly CodeText _text = scope.Module.Text;
    private readonly ExpressionReader _expressions = new(scope.Module.Text);
    private readonly EventMembers _members = new(scope, call, isOwnFalse);
    private readonly Dictionary<CodeGuard, bool?> _known = [];

    /// <summary>Whether a line is reached as far as the condition goes.</summary>
    /// <returns><see langword="null"/> when it depends on something else, too.</returns>
    public bool? Holds(CodeGuard guard)
    {
        if (!_known.TryGetValue(guard, out bool? holds))
        {
            bool? condition = Condition(guard);
            holds = guard.IsNegated ? !condition : condition;
            _known[guard] = holds;
        }

        return holds;
    }

    private bool? Condition(CodeGuard guard) =>
        // What goes wrong has nothing to do with the method.
        IsCatch(_text, guard) ? false
        : _text.Is(guard.Start, "case") ? OfLabels(guard)
        : _text.Is(guard.Start - 2, "switch") ? (IsTested(guard.Start, guard.End) ? true : null)
        : _text.Is(guard.Start - 1, "for") || _text.Is(guard.Start - 2, "for") ? null
        : Of(guard.Start, guard.End, 0);

    public static bool IsCatch(CodeText text, CodeGuard guard) =>
        text.Is(guard.Start, "catch") || text.Is(guard.Start, "except");

    private bool IsTested(int start, int end) =>
        _members.MethodIn(start, end) is not null || IsTrue(start, end);

    private bool IsTrue(int start, int end) => end == start + 1 && _text.Is(start, "true");

    private bool? OfLabels(CodeGuard guard)
    {
        if (guard.Subject is not { } subject)
        {
            return null;
        }

        if (_text.Language.IsIndented)
        {
            return OfPattern(guard, subject);
        }

        string? method = _members.MethodIn(subject.Start, subject.End);
        bool isTrue = IsTrue(subject.Start, subject.End);
        return CaseLabels
            .In(_text, guard.Start, guard.End)
            .Select(label =>
                isTrue ? Of(label.Start, label.End, 0)
                : method is null ? null
                : OfTuple(method, label.Start, label.End)
            )
            .Aggregate((bool?)false, Either);
    }

    /// <summary><c>case "GET" | "HEAD":</c> of Python.</summary>
    private bool? OfPattern(CodeGuard guard, (int Start, int End) subject)
    {
        string[] labels =
        [
            .. Enumerable
                .Range(guard.Start, Math.Max(0, guard.End - guard.Start))
                .Where(at => _text[at].Kind == CodeTokenKind.Text)
                .Select(at => _text[at].Value),
        ];
        return labels.Length == 0 || _members.MethodIn(subject.Start, subject.End) is not { } method
            ? null
            : labels.Contains(method);
    }

    private bool? Of(int start, int end, int depth)
    {
        if (depth > Deepest || start >= end)
        {
            return null;
        }

        if (_text.Is(start, "(") && _text.Partners[start] == end - 1)
        {
            return Of(start + 1, end - 1, depth + 1);
        }

        int or = Find(start, end, "||", "or");
        if (or >= 0)
        {
            return Either(Of(start, or, depth + 1), Of(or + 1, end, depth + 1));
        }

        int and = Find(start, end, "&&", "and");
        if (and >= 0)
        {
            return !Either(!Of(start, and, depth + 1), !Of(and + 1, end, depth + 1));
        }

        return _text.Is(start, "!") || _text.Is(start, "not")
            ? !Of(start + 1, end, depth + 1)
            : Compared(start, end) ?? Held(start, end, depth);
    }

    private static bool? Either(bool? left, bool? right) =>
        left == true || right == true ? true
        : left == false && right == false ? false
        : null;

    private int Find(int start, int end, string symbol, string name) =>
        Separation.Find(_text, start, end, word => word.IsSymbol(symbol) || word.IsName(name));

    private bool? Compared(int start, int end)
    {
        int at = Separation.Find(_text, start, end, IsComparison);
        if (at < 0)
        {
            return Included(start, end) ?? _members.Has(start, end);
        }

        bool isBefore = _text.Is(at - 1, "not");
        bool isBehind = _text.Is(at + 1, "not");
        bool isNot = _text[at].Value.StartsWith('!') || isBefore || isBehind;
        (int Start, int End) left = (start, isBefore ? at - 1 : at);
        (int Start, int End) right = (isBehind ? at + 2 : at + 1, end);
        bool? isOne = _text.Is(at, "in")
            ? IsIn(left, right)
            : IsSame(left, right) ?? IsSame(right, left);
        return isNot ? !isOne : isOne;
    }

    private static bool IsComparison(CodeToken word) =>
        word is { Kind: CodeTokenKind.Symbol, Value: "==" or "===" or "!=" or "!==" }
        || word.IsName("in")
        || word.IsName("is");

    /// <summary><c>'httpMethod' in event</c>, <c>method in ('GET', 'POST')</c></summary>
    private bool? IsIn((int Start, int End) left, (int Start, int End) right) =>
        left.End == left.Start + 1
        && _text[left.Start] is { Kind: CodeTokenKind.Text, HasHoles: false, Value: var key }
            ? _members.Has(right.Start, right.End, key)
        : _members.MethodIn(left.Start, left.End) is { } method
            ? IsAmong(method, right.Start, right.End)
        : null;

    private bool? IsSame((int Start, int End) one, (int Start, int End) other)
    {
        bool isType = _text.Is(one.Start, "typeof");
        bool isNone =
            other.End == other.Start + 1
            && (
                isType
                    ? _text[other.Start] is { Kind: CodeTokenKind.Text, Value: "undefined" }
                    : _text[other.Start].Value is "undefined" or "null" or "None"
                        && _text[other.Start].Kind == CodeTokenKind.Name
            );
        if (isType || isNone)
        {
            return isNone ? !_members.Has(isType ? one.Start + 1 : one.Start, one.End) : null;
        }

        return _members.MethodIn(one.Start, one.End) is { } method
            ? IsAmong(method, other.Start, other.End)
            : _members.Is(one, other);
    }

    /// <summary><c>['GET', 'POST'].includes(method)</c></summary>
    private bool? Included(int start, int end) =>
        _expressions.Read(start, end) is CodeExpression.Call { Arguments: [var only] }
        && _text.Is(start, "[")
        && _text.Is(_text.After(start) + 1, "includes")
        && _members.MethodIn(only.Value.Start, only.Value.End) is { } method
            ? IsAmong(method, start, _text.After(start))
            : null;

    /// <summary>Whether the method is the text, or one of the texts of a list.</summary>
    private bool? IsAmong(string method, int start, int end) =>
        _expressions.Read(start, end) switch
        {
            CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: { } text } => text == method,
            CodeExpression.Sequence { Items: var items } => AreTexts(items)
                ? items.OfType<CodeExpression.Literal>().Any(item => item.Value == method)
                : null,
            // A tuple or a set of Python; a tuple may lack its brackets.
            CodeExpression.Other or CodeExpression.Map or CodeExpression.Tuple => OfTuple(
                method,
                start,
                end
            ),
            _ => null,
        };

    private bool? OfTuple(string method, int start, int end)
    {
        bool isBracketed = _text.Partners[start] == end - 1 && _text[start].Value is "(" or "{";
        (int Start, int End)[] parts =
        [
            .. Separation.At(
                _text,
                isBracketed ? start + 1 : start,
                isBracketed ? end - 1 : end,
                ","
            ),
        ];
        return
            parts.Length > 0
            && parts.All(part =>
                part.End == part.Start + 1 && _text[part.Start].Kind == CodeTokenKind.Text
            )
            ? parts.Any(part => _text[part.Start].Value == method)
            : null;
    }

    private static bool AreTexts(ImmutableArray<CodeExpression> items) =>
        items.All(item =>
            item is CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: not null }
        );

    /// <summary>What a name was found to be: <c>const isOptions = event.httpMethod === 'OPTIONS'</c></summary>
    private bool? Held(int start, int end, int depth) =>
        end == start + 1 && _text.IsName(start) && scope.HeldHere(_text[start].Value) is { } held
            ? Of(held.Start, held.End, depth + 1)
            : null;
}
