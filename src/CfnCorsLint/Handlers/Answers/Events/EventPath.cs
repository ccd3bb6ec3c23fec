using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>A member of an event however code reaches it: <c>event.requestContext?.http</c>, <c>event["path"]</c>, <c>event.get("path", {})</c>.</summary>
/// <param name="Parts">The name of what holds it first.</param>
/// <param name="Default">What stands for it where it is missing, as a stretch of words; <see langword="null"/> for none.</param>
/// <param name="IsLower">Whether the letters of its text are made small.</param>
internal sealed record EventPath(
    string[] Parts,
    (int Start, int End)? Default = null,
    bool IsLower = false
)
{
    private const int Deepest = 4;

    /// <returns><see langword="null"/> for anything else.</returns>
    public static EventPath? Of(CodeText text, int start, int end) => Of(text, start, end, 0);

    private static EventPath? Of(CodeText text, int start, int end, int depth)
    {
        (int from, string[]? first) = First(text, start, end, depth);
        if (first is null)
        {
            return null;
        }

        var parts = new List<string>(first);
        (int, int)? otherwise = null;
        bool isLower = false;
        for (int at = from; at < end; )
        {
            int name = text.Is(at, "?.") && text.Is(at + 1, "[") ? at + 1 : at;
            if (text.Is(name, "[") && Key(text, name) is { } key && text.Partners[name] == name + 2)
            {
                parts.Add(key);
                at = name + 3;
            }
            else if (!text.Is(at, ".") && !text.Is(at, "?."))
            {
                return null;
            }
            else if (text.Is(at + 1, "get") && text.Is(at + 2, "(") && Key(text, at + 2) is { } got)
            {
                int close = text.Partners[at + 2];
                parts.Add(got);
                otherwise = text.Is(at + 4, ",") && at + 5 < close ? (at + 5, close) : null;
                at = close + 1;
            }
            else if (text.IsName(at + 1) && text.Is(at + 2, "(") && text.Partners[at + 2] == at + 3)
            {
                if (
                    text[at + 1].Value
                    is not (
                        "toUpperCase"
                        or "upper"
                        or "toLowerCase"
                        or "lower"
                        or "trim"
                        or "strip"
                    )
                )
                {
                    return null;
                }

                isLower = text[at + 1].Value is "toLowerCase" or "lower";
                at += 4;
            }
            else if (text.IsName(at + 1))
            {
                parts.Add(text[at + 1].Value);
                at += 2;
            }
            else
            {
                return null;
            }
        }

        return new EventPath([.. parts], otherwise, isLower);
    }

    /// <summary>The text that follows an opening bracket; <see langword="null"/> where something else does.</summary>
    private static string? Key(CodeText text, int open) =>
        open + 1 < text.Count
        && text.Partners[open] > open
        && text[open + 1] is { Kind: CodeTokenKind.Text, HasHoles: false, Value: var key }
            ? key
            : null;

    /// <summary>The name that a path begins with, and where it goes on; also of <c>(event.get("requestContext") or {}).get("http")</c>.</summary>
    private static (int From, string[]? Parts) First(CodeText text, int start, int end, int depth)
    {
        if (start >= end || depth > Deepest)
        {
            return (end, null);
        }

        if (text.IsName(start) && !text.Is(start, "await") && !text.Is(start, "typeof"))
        {
            return (start + 1, [text[start].Value]);
        }

        int close = text.Is(start, "(") ? text.Partners[start] : -1;
        if (close < 0 || close >= end)
        {
            return (end, null);
        }

        int or = Separation.Find(
            text,
            start + 1,
            close,
            word => word.IsSymbol("||") || word.IsSymbol("??") || word.IsName("or")
        );
        return (close + 1, Of(text, start + 1, or < 0 ? close : or, depth + 1)?.Parts);
    }
}
