using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Knows the statements of Python and how they are nested by their indentation.</summary>
/// <remarks>Source: https://docs.python.org/3/reference/lexical_analysis.html#indentation</remarks>
internal sealed class PythonLayout
{
    private const int Most = 12;

    private readonly CodeText _text;

    /// <summary>For each word the first one of its statement.</summary>
    private readonly int[] _starts;

    /// <summary>For each first word of a statement the index behind its last one.</summary>
    private readonly int[] _ends;

    /// <summary>For each first word of a statement that of the one whose block holds it; -1 for none.</summary>
    private readonly int[] _owners;

    public PythonLayout(CodeText text)
    {
        _text = text;
        _starts = new int[text.Count];
        _ends = new int[text.Count];
        _owners = new int[text.Count];
        var outer = new Stack<int>();
        for (int at = 0; at < text.Count; )
        {
            int end = EndFrom(at);
            while (outer.TryPeek(out int owner) && text[owner].Column >= text[at].Column)
            {
                outer.Pop();
            }

            _owners[at] = outer.TryPeek(out int holder) ? holder : -1;
            _ends[at] = end;
            Array.Fill(_starts, at, at, end - at);
            outer.Push(at);
            at = end;
        }
    }

    /// <summary>The first word of the statement that holds the word.</summary>
    public int StartOf(int at) => _starts[at];

    /// <summary>Behind the statement that holds the word.</summary>
    public int EndOf(int at)
    {
        int end = _ends[_starts[at]];
        int semicolon = Separation.Find(_text, at, end, word => word.IsSymbol(";"));
        return semicolon < 0 ? end : semicolon;
    }

    /// <summary>The statement whose block holds the word, and the end of that block; all of the file where none does.</summary>
    public (int Start, int End) BlockOf(int at) =>
        _owners[_starts[at]] is var owner and >= 0 ? (owner, BehindBlock(owner)) : (0, _text.Count);

    /// <summary>Whether the word stands in no bracket of its statement.</summary>
    public bool IsInStatement(int at)
    {
        const int Farthest = 2000;
        int start = _starts[at];
        if (at - start > Farthest)
        {
            return false;
        }

        for (int each = start; each <= at; each = _text.After(each))
        {
            if (each == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the block of a statement that ends with a colon.</summary>
    public int BehindBlock(int start)
    {
        int at = _ends[start];
        while (at < _text.Count && _text[at].Column > _text[start].Column)
        {
            at = _ends[at];
        }

        return at;
    }

    /// <summary>The colon that begins the block of a statement; -1 where it has none.</summary>
    public int ColonOf(int start) =>
        Separation.Find(_text, start, _ends[start], word => word.IsSymbol(":"));

    /// <summary>The conditions under which a statement is reached, the innermost first, up to the function.</summary>
    public ImmutableArray<CodeGuard> GuardsOf(int place, CodeFunction function)
    {
        var guards = new List<CodeGuard>();
        for (int at = _starts[place]; at >= function.Start && guards.Count < Most; at = _owners[at])
        {
            AddGuards(at, guards);
        }

        return guards.Count < Most ? [.. guards] : [.. guards, CodeGuard.NotKnown(place)];
    }

    private void AddGuards(int at, List<CodeGuard> guards)
    {
        if (_text.Is(at, "except"))
        {
            guards.Add(new CodeGuard(at, at + 1));
        }
        else if (_text.Is(at, "case") && _owners[at] is var match and >= 0)
        {
            guards.Add(
                new CodeGuard(at, EndOfHead(at)) { Subject = (match + 1, EndOfHead(match)) }
            );
        }
        else if (Begins(at, "if", "elif", "while", "for"))
        {
            guards.Add(new CodeGuard(at + 1, EndOfHead(at)));
        }

        for (
            int branch = at;
            Begins(branch, "elif", "else")
                && guards.Count < Most
                && BranchBefore(branch) is { } before;
            branch = before
        )
        {
            guards.Add(new CodeGuard(before + 1, EndOfHead(before), IsNegated: true));
        }
    }

    private bool Begins(int at, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (_text.Is(at, word))
            {
                return true;
            }
        }

        return false;
    }

    private int EndOfHead(int start)
    {
        int colon = ColonOf(start);
        return colon < 0 ? _ends[start] : colon;
    }

    /// <summary>The <c>if</c> or <c>elif</c> that the branch belongs to; <see langword="null"/> behind a loop or <c>try</c>.</summary>
    private int? BranchBefore(int branch)
    {
        int at = branch > 0 ? _starts[branch - 1] : -1;
        while (at >= 0 && _text[at].Column > _text[branch].Column)
        {
            at = _owners[at];
        }

        return at >= 0 && _text[at].Column == _text[branch].Column && Begins(at, "if", "elif")
            ? at
            : null;
    }

    private int EndFrom(int start)
    {
        for (int at = start; at < _text.Count; at = _text.After(at))
        {
            if (at > start && _text[at].IsFirst)
            {
                return at;
            }
        }

        return _text.Count;
    }
}
