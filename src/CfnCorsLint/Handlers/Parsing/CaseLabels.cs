using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Reads the labels of a <c>switch</c> or <c>match</c>, as stretches of words between <c>case</c> and the colon.</summary>
internal static class CaseLabels
{
    /// <summary>How many words a label is looked for at most.</summary>
    private const int Longest = 40;

    /// <summary>The labels that stand in a stretch of words and in no bracket of it.</summary>
    public static IEnumerable<(int Start, int End)> In(CodeText text, int start, int end)
    {
        for (int at = start; at < end; at = text.After(at))
        {
            if (text.Is(at, "case") && !text.Is(at - 1, "."))
            {
                yield return (at + 1, Math.Min(end, ColonOf(text, at)));
            }
        }
    }

    /// <summary>The condition that lines behind a label stand under.</summary>
    /// <param name="label">The index of <c>case</c> or <c>default</c>.</param>
    /// <param name="brace">The index of the bracket that begins the block of the <c>switch</c>.</param>
    /// <returns><see langword="null"/> where other labels may lead to the same lines, in a way that is not followed.</returns>
    public static CodeGuard? GuardOf(
        CodeText text,
        int label,
        int brace,
        (int Start, int End) subject
    )
    {
        int first = FirstBeside(text, label, brace);
        if (text.Language.HasPatterns && IsFallenInto(text, first, brace))
        {
            return null;
        }

        if (text.Is(label, "case"))
        {
            return new CodeGuard(first, ColonOf(text, label)) { Subject = subject };
        }

        (int Start, int End)[] others = [.. In(text, brace + 1, text.Partners[brace])];
        return first < label || others is not [var one, ..]
            ? null
            : new CodeGuard(one.Start - 1, others[^1].End, IsNegated: true) { Subject = subject };
    }

    /// <summary>Whether the word begins a label.</summary>
    public static bool Begins(CodeText text, int at) =>
        (text.Is(at, "case") && !text.Is(at - 1, "."))
        || (text.Is(at, "default") && text.Is(at + 1, ":"));

    /// <summary>The first of the labels that lead to the same lines: <c>case 'GET': case 'HEAD':</c></summary>
    private static int FirstBeside(CodeText text, int label, int brace)
    {
        int first = label;
        while (
            text.Is(first - 1, ":")
            && LabelBefore(text, first, brace) is var before and >= 0
            && ColonOf(text, before) == first - 1
            && text.Is(before, "case")
        )
        {
            first = before;
        }

        return first;
    }

    /// <summary>Whether the lines of the label before go on behind this one.</summary>
    private static bool IsFallenInto(CodeText text, int label, int brace) =>
        LabelBefore(text, label, brace) is var before and >= 0
        && !EndsAlways(text, ColonOf(text, before) + 1, label);

    private static bool EndsAlways(CodeText text, int start, int end)
    {
        while (start < end && text.Is(start, "{") && text.Partners[start] == end - 1)
        {
            start++;
            end--;
        }

        return Separation.Find(text, start, end, IsLeaving) is var leaving and >= 0
            && !text.Is(leaving - 1, ")")
            && !text.Is(leaving - 1, "else");
    }

    private static bool IsLeaving(CodeToken word) =>
        word is { Kind: CodeTokenKind.Name, Value: "break" or "return" or "throw" or "continue" };

    private static int LabelBefore(CodeText text, int label, int brace)
    {
        int at = label - 1;
        while (at > brace && !Begins(text, at))
        {
            at = text.Partners[at] >= 0 && text.Partners[at] < at ? text.Partners[at] - 1 : at - 1;
        }

        return at > brace ? at : -1;
    }

    private static int ColonOf(CodeText text, int label)
    {
        int end = Math.Min(text.Count, label + Longest);
        int colon = Separation.Find(text, label, end, word => word.IsSymbol(":"));
        return colon < 0 ? end : colon;
    }
}
