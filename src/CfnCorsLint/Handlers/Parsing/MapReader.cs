using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Reads a mapping between braces, in the way of each language.</summary>
internal sealed class MapReader(CodeText text)
{
    /// <param name="opening">The opening brace; the closing one stands before <paramref name="end"/>.</param>
    public CodeExpression Read(ExpressionReader reader, int start, int opening, int end, int depth)
    {
        string? type = opening == start ? null : TypeOf(start, opening);
        if (opening > start && type is null)
        {
            return new CodeExpression.Other(start, end);
        }

        ImmutableArray<CodeEntry>.Builder entries = ImmutableArray.CreateBuilder<CodeEntry>();
        foreach ((int from, int to) in Separation.At(text, opening + 1, end - 1, ","))
        {
            if (Entry(reader, from, to, depth + 1) is not { } entry)
            {
                return new CodeExpression.Other(start, end);
            }

            entries.Add(entry);
        }

        return new CodeExpression.Map(start, end, entries.DrainToImmutable(), type);
    }

    /// <summary>The type before an initializer: <c>new X</c>, <c>new X()</c>, <c>events.X</c>, <c>map[string]string</c>.</summary>
    private string? TypeOf(int start, int opening)
    {
        if (text.Language.HasPatterns || text.Language.IsIndented)
        {
            return null;
        }

        bool isNew = text.Is(start, "new");
        IEnumerable<string> words =
            from at in Enumerable.Range(start, opening - start)
            where text[at].Kind == CodeTokenKind.Name || text[at].Value is "." or "[" or "]"
            where text[at].Value != "new"
            select text[at].Value;
        string type = string.Concat(words);
        return type.Length > 0 || isNew ? type : null;
    }

    private CodeEntry? Entry(ExpressionReader reader, int start, int end, int depth)
    {
        string spread = text.Language.IsIndented ? "**" : "...";
        if (text.Is(start, spread))
        {
            return new CodeEntry(null, start, reader.Read(start + 1, end, depth), IsSpread: true);
        }

        // C#: { "name", "value" }
        if (text.Is(start, "{") && text.Partners[start] == end - 1)
        {
            (int Start, int End)[] pair = [.. Separation.At(text, start + 1, end - 1, ",")];
            return pair.Length == 2 ? Keyed(reader, pair[0], pair[1], depth) : null;
        }

        int colon = Separation.Find(
            text,
            start,
            end,
            word => word.IsSymbol(":") || (word.IsSymbol("=") && !text.Language.IsIndented)
        );
        if (colon > start)
        {
            return Keyed(reader, (start, colon), (colon + 1, end), depth);
        }

        // JavaScript: { headers }, { get() { … } }
        return text.Language.HasPatterns && text.IsName(start)
            ? new CodeEntry(
                text[start].Value,
                start,
                end - start == 1
                    ? reader.Read(start, end, depth)
                    : new CodeExpression.Other(start, end)
            )
            : null;
    }

    private CodeEntry Keyed(
        ExpressionReader reader,
        (int Start, int End) key,
        (int Start, int End) value,
        int depth
    )
    {
        bool isBracketed = text.Is(key.Start, "[") && text.Partners[key.Start] == key.End - 1;
        (int start, int end) = isBracketed ? (key.Start + 1, key.End - 1) : key;
        CodeExpression written = reader.Read(start, end, depth);
        string? name = written switch
        {
            CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: { } literal } => literal,
            CodeExpression.Name { Path: var path }
                when !isBracketed
                    && !text.Language.IsIndented
                    && !path.Contains('.', StringComparison.Ordinal) => path,
            _ => null,
        };
        return new CodeEntry(
            name,
            key.Start,
            reader.Read(value.Start, value.End, depth),
            name is null ? written : null
        );
    }
}
