using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the conditions under which a line of JavaScript is reached.</summary>
internal static class ScriptGuards
{
    /// <summary>How many conditions are collected at most: more of them would say nothing more.</summary>
    private const int Most = 12;

    private const int Farthest = 1500;

    /// <summary>The conditions around a place, the innermost first, up to the function.</summary>
    public static ImmutableArray<(int Start, int End)> Of(
        CodeText text,
        int place,
        CodeFunction function
    )
    {
        ImmutableArray<(int Start, int End)>.Builder guards = ImmutableArray.CreateBuilder<(
            int,
            int
        )>();
        int first = Math.Max(function.BodyStart, place - Farthest);
        int at = place - 1;
        if (at >= first && text.Is(at, ")") && text.Partners[at] is var open and > 0)
        {
            // if (a) return b
            AddCondition(text, open, at, guards);
            at = open - 1;
        }

        bool isInCase = false;
        while (at >= first && guards.Count < Most)
        {
            if (text.Partners[at] >= 0 && text.Partners[at] < at)
            {
                at = text.Partners[at];
            }
            else if (text.Is(at, "{"))
            {
                isInCase = false;
                if (text.Is(at - 1, ")") && text.Partners[at - 1] is var from and > 0)
                {
                    AddCondition(text, from, at - 1, guards);
                }
                else if (text.Is(at - 1, "catch"))
                {
                    guards.Add((at - 1, at));
                }
            }
            else if (text.Is(at, "default") && text.Is(at + 1, ":"))
            {
                isInCase = true;
            }
            else if (text.Is(at, "case") && !isInCase)
            {
                isInCase = true;
                guards.Add(LabelsBefore(text, at, first));
            }

            at--;
        }

        return guards.DrainToImmutable();
    }

    /// <summary>The labels that lead to the same lines: <c>case 'GET': case 'HEAD':</c></summary>
    private static (int Start, int End) LabelsBefore(CodeText text, int last, int first)
    {
        int end = Separation.Find(
            text,
            last,
            Math.Min(text.Count, last + 20),
            word => word.IsSymbol(":")
        );
        int start = last;
        for (int at = last - 1; at >= first && text.Is(last - 1, ":"); at--)
        {
            if (text.Is(at, "case") && text.Is(start - 1, ":"))
            {
                start = at;
            }
            else if (text[at].Value is ";" or "{" or "}")
            {
                break;
            }
        }

        return (start, Math.Max(start, end));
    }

    private static void AddCondition(
        CodeText text,
        int open,
        int close,
        ImmutableArray<(int Start, int End)>.Builder guards
    )
    {
        if (text.Is(open - 1, "if") || text.Is(open - 1, "switch") || text.Is(open - 1, "while"))
        {
            guards.Add((open + 1, close));
        }
        else if (text.Is(open - 1, "catch"))
        {
            guards.Add((open - 1, open));
        }
    }
}
