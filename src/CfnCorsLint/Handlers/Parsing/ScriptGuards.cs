using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the conditions under which a line of JavaScript is reached.</summary>
internal sealed class ScriptGuards
{
    /// <summary>How many conditions are collected at most: more of them would say nothing more.</summary>
    private const int Most = 12;

    /// <summary>How many words and brackets are passed at most on the way out of a function.</summary>
    private const int Farthest = 1500;

    private readonly CodeText _text;
    private readonly int _first;
    private readonly List<CodeGuard> _guards = [];

    /// <summary>The <c>case</c> or <c>default</c> whose <c>switch</c> is still to come; -1 for none.</summary>
    private int _label = -1;

    /// <summary>Which of the conditions that label is.</summary>
    private int _ofLabel;

    private ScriptGuards(CodeText text, int first)
    {
        _text = text;
        _first = first;
    }

    /// <summary>The conditions around a place, the innermost first, up to the function; the last is one that nothing is known of where more may follow.</summary>
    public static ImmutableArray<CodeGuard> Of(CodeText text, int place, CodeFunction function)
    {
        var guards = new ScriptGuards(text, function.BodyStart);
        if (!guards.Read(place))
        {
            guards._guards.Add(CodeGuard.NotKnown(place));
        }

        return [.. guards._guards];
    }

    /// <returns>Whether all conditions were found.</returns>
    private bool Read(int place)
    {
        int at = place - 1;
        if (at >= _first && _text.Is(at, ")") && _text.Partners[at] is var open and > 0)
        {
            // if (a) return b
            AddCondition(open, at);
            at = open - 1;
        }
        else if (at >= _first && _text.Is(at, "else"))
        {
            AddOtherwise(at);
        }

        bool isBehindLabel = false;
        for (int steps = 0; at >= _first && _guards.Count < Most && steps < Farthest; steps++)
        {
            if (_text.Partners[at] >= 0 && _text.Partners[at] < at)
            {
                at = _text.Partners[at];
            }
            else if (_text.Is(at, "{"))
            {
                isBehindLabel = false;
                AddBlock(at);
                _label = -1;
            }
            else if (!isBehindLabel && CaseLabels.Begins(_text, at))
            {
                isBehindLabel = true;
                _label = at;
                _ofLabel = _guards.Count;
                _guards.Add(CodeGuard.NotKnown(place));
            }

            at--;
        }

        return at < _first;
    }

    /// <summary>What stands before the block: a condition, <c>catch</c>, or <c>else</c>.</summary>
    private void AddBlock(int brace)
    {
        if (_text.Is(brace - 1, ")") && _text.Partners[brace - 1] is var from and > 0)
        {
            AddCondition(from, brace - 1);
        }
        else if (_text.Is(brace - 1, "catch"))
        {
            _guards.Add(new CodeGuard(brace - 1, brace));
        }
        else if (_text.Is(brace - 1, "else"))
        {
            AddOtherwise(brace - 1);
        }
    }

    private void AddCondition(int open, int close)
    {
        int word = open - 1;
        if (_text.Is(word, "switch"))
        {
            if (
                _label >= 0
                && CaseLabels.GuardOf(_text, _label, close + 1, (open + 1, close)) is { } label
            )
            {
                _guards[_ofLabel] = label;
            }

            _guards.Add(new CodeGuard(open + 1, close));
        }
        else if (_text.Is(word, "if"))
        {
            _guards.Add(new CodeGuard(open + 1, close));
            AddOtherwise(word - 1);
        }
        else if (_text.Is(word, "while") || _text.Is(word, "for") || _text.Is(word, "foreach"))
        {
            _guards.Add(new CodeGuard(open + 1, close));
        }
        else if (_text.Is(word, "catch"))
        {
            _guards.Add(new CodeGuard(open - 1, open));
        }
    }

    /// <summary>The conditions of all branches before this <c>else</c>, none of which holds behind it.</summary>
    private void AddOtherwise(int word)
    {
        while (_text.Is(word, "else") && _guards.Count < Most && BlockBefore(word) is { } before)
        {
            _guards.Add(new CodeGuard(before.Open + 1, before.Close, IsNegated: true));
            word = before.Open - 2;
        }
    }

    /// <summary>The parentheses of the <c>if</c> whose block ends before the word; <see langword="null"/> where none does.</summary>
    private (int Open, int Close)? BlockBefore(int word)
    {
        int brace = _text.Is(word - 1, "}") ? _text.Partners[word - 1] : -1;
        return
            brace > 0
            && _text.Is(brace - 1, ")")
            && _text.Partners[brace - 1] is var open and > 0
            && _text.Is(open - 1, "if")
            ? (open, brace - 1)
            : null;
    }
}
