using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Reads a stretch of source code that is one expression.</summary>
/// <remarks>What it does not know it calls something else: it never guesses.</remarks>
internal sealed class ExpressionReader(CodeText text)
{
    /// <summary>Deeper ones say nothing of answers, and no depth of an input may end the run.</summary>
    private const int Deepest = 40;

    /// <summary>How many words may be looked at in one file: an expression in an expression is read again.</summary>
    private int _left = 4_000_000;

    private readonly MapReader _maps = new(text);

    public CodeExpression Read(int start, int end) => Read(start, end, 0);

    internal CodeExpression Read(int start, int end, int depth)
    {
        if (depth > Deepest || start >= end || end - start > _left)
        {
            return new CodeExpression.Other(start, Math.Max(start, end));
        }

        _left -= end - start;
        (start, end) = Inner(start, end);
        if (start >= end)
        {
            return new CodeExpression.Other(start, Math.Max(start, end));
        }

        return Compound(start, end, depth) ?? Primary(start, end, depth);
    }

    /// <summary>The expression without what changes nothing about its value: parentheses, <c>await</c>, types.</summary>
    private (int Start, int End) Inner(int start, int end)
    {
        for (bool isChanged = true; isChanged && start < end; )
        {
            isChanged = true;
            if (text.Is(start, "await") || (text.Is(start, "&") && end - start > 1))
            {
                start++;
            }
            else if (text.Is(start, "(") && text.Partners[start] == end - 1)
            {
                start++;
                end--;
            }
            else if (text.Language.HasPatterns && TypeOf(start, end) is var at and > 0)
            {
                end = at;
            }
            else if (text.Language.HasPatterns && text.Is(end - 1, "!"))
            {
                end--;
            }
            else
            {
                isChanged = false;
            }
        }

        return (start, end);
    }

    /// <summary>Where TypeScript's <c>as</c> or <c>satisfies</c> stands behind a value; -1 where neither does.</summary>
    private int TypeOf(int start, int end) =>
        Separation.Find(
            text,
            start + 1,
            end,
            word => word.IsName("as") || word.IsName("satisfies")
        );

    /// <summary>Functions, choices and what operators make.</summary>
    private CodeExpression? Compound(int start, int end, int depth)
    {
        if (IsFunction(start, end))
        {
            return new CodeExpression.Function(start, end);
        }

        bool isTuple =
            text.Language.IsIndented
            && Separation.Find(text, start, end, word => word.IsSymbol(",")) >= 0;
        if (!isTuple && Choices.Of(text, start, end) is { } options)
        {
            return new CodeExpression.Choice(
                start,
                end,
                [.. options.Select(option => Read(option.Start, option.End, depth + 1))]
            );
        }

        if (text.Language.IsIndented && TupleOf(start, end, depth) is { } tuple)
        {
            return tuple;
        }

        if (text.Language.IsIndented && Merged(start, end, depth) is { } merged)
        {
            return merged;
        }

        return Separation.Find(text, start, end, IsOperator) >= 0
            ? new CodeExpression.Other(start, end)
            : null;
    }

    private bool IsFunction(int start, int end)
    {
        int first = text.Is(start, "async") ? start + 1 : start;
        return text.Is(first, "function")
            || text.Is(first, "lambda")
            || (
                text.Language.HasPatterns
                && Separation.Find(text, start, end, word => word.IsSymbol("=>")) >= 0
            );
    }

    private CodeExpression.Tuple? TupleOf(int start, int end, int depth)
    {
        if (Separation.Find(text, start, end, word => word.IsSymbol(",")) < 0)
        {
            return null;
        }

        return new CodeExpression.Tuple(
            start,
            end,
            [
                .. Separation
                    .At(text, start, end, ",")
                    .Select(item => Read(item.Start, item.End, depth + 1)),
            ]
        );
    }

    /// <summary>Python merges mappings with <c>|</c>.</summary>
    private CodeExpression.Map? Merged(int start, int end, int depth)
    {
        (int Start, int End)[] parts = [.. Separation.At(text, start, end, "|")];
        return parts.Length < 2
            ? null
            : new CodeExpression.Map(
                start,
                end,
                [
                    .. parts.Select(part => new CodeEntry(
                        null,
                        part.Start,
                        Read(part.Start, part.End, depth + 1),
                        IsSpread: true
                    )),
                ],
                null
            );
    }

    private static bool IsOperator(CodeToken word) =>
        word switch
        {
            { Kind: CodeTokenKind.Symbol, Value: var symbol } => symbol
                is "+"
                    or "-"
                    or "*"
                    or "/"
                    or "%"
                    or "="
                    or "=="
                    or "==="
                    or "!="
                    or "!=="
                    or "<="
                    or ">="
                    or "&&"
                    or "!"
                    or "|"
                    or "?"
                    or ":="
                    or "=>"
                    or "<"
                    or ">"
                    or "->"
                    or "**"
                    or "...",
            { Kind: CodeTokenKind.Name, Value: "and" or "not" or "in" or "is" or "instanceof" } =>
                true,
            _ => false,
        };

    private CodeExpression Primary(int start, int end, int depth)
    {
        if (end - start == 1)
        {
            return Single(start);
        }

        int opening = text.Partners[end - 1];
        if (opening >= start && text.Is(end - 1, "}"))
        {
            return _maps.Read(this, start, opening, end, depth);
        }

        if (opening == start && text.Is(start, "["))
        {
            return new CodeExpression.Sequence(
                start,
                end,
                [
                    .. Separation
                        .At(text, start + 1, end - 1, ",")
                        .Select(item => Read(item.Start, item.End, depth + 1)),
                ]
            );
        }

        if (opening > start && text.Is(end - 1, ")"))
        {
            return Called(start, opening, end, depth);
        }

        return PathOf(start, end) is { } path
            ? new CodeExpression.Name(start, end, path)
            : new CodeExpression.Other(start, end);
    }

    private CodeExpression Single(int at) =>
        text[at] switch
        {
            { Kind: CodeTokenKind.Text } word => new CodeExpression.Literal(
                at,
                at + 1,
                CodeTokenKind.Text,
                word.HasHoles ? null : word.Value
            ),
            { Kind: CodeTokenKind.Number, Value: var number } => new CodeExpression.Literal(
                at,
                at + 1,
                CodeTokenKind.Number,
                number
            ),
            {
                Kind: CodeTokenKind.Name,
                Value: "true"
                    or "false"
                    or "null"
                    or "undefined"
                    or "True"
                    or "False"
                    or "None"
                    or "nil"
            } word => new CodeExpression.Literal(at, at + 1, CodeTokenKind.Name, word.Value),
            { Kind: CodeTokenKind.Name, Value: var name } => new CodeExpression.Name(
                at,
                at + 1,
                name
            ),
            _ => new CodeExpression.Other(at, at + 1),
        };

    private CodeExpression.Call Called(int start, int opening, int end, int depth)
    {
        int from = text.Is(start, "new") ? start + 1 : start;
        int before = opening;
        // Types of a call: useState<string>()
        for (int at = from; at < opening; at = Separation.Next(text, at, opening))
        {
            if (text.Is(at, "<") && Separation.Next(text, at, opening) == opening)
            {
                before = at;
                break;
            }
        }

        return new CodeExpression.Call(
            start,
            end,
            Read(from, before, depth + 1),
            [
                .. Separation
                    .At(text, opening + 1, end - 1, ",")
                    .Select(argument => Argument(argument.Start, argument.End, depth + 1)),
            ]
        );
    }

    private CodeArgument Argument(int start, int end, int depth)
    {
        bool isNamed = text.Language.IsIndented && text.IsName(start) && text.Is(start + 1, "=");
        int from =
            isNamed ? start + 2
            : text.Is(start, "**") || text.Is(start, "...") ? start + 1
            : start;
        return new CodeArgument(isNamed ? text[start].Value : null, Read(from, end, depth));
    }

    /// <summary>The path of members, <c>a.b.c</c>, where brackets with a text count as members; <see langword="null"/> for anything else.</summary>
    public string? PathOf(int start, int end)
    {
        if (!text.IsName(start))
        {
            return null;
        }

        var parts = new List<string> { text[start].Value };
        for (int at = start + 1; at < end; )
        {
            if (text.Is(at, ".") || text.Is(at, "?.") || text.Is(at, "::"))
            {
                if (!text.IsName(at + 1) || at + 1 >= end)
                {
                    return null;
                }

                parts.Add(text[at + 1].Value);
                at += 2;
            }
            else if (
                text.Is(at, "[")
                && text.Partners[at] == at + 2
                && text[at + 1] is { Kind: CodeTokenKind.Text, HasHoles: false, Value: var member }
            )
            {
                parts.Add(member);
                at += 3;
            }
            else
            {
                return null;
            }
        }

        return string.Join('.', parts);
    }
}
