using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Describes how a file writes its code, so that code which is proposed for it looks alike.</summary>
/// <param name="Quote">The quotation mark of most of its texts.</param>
/// <param name="End">What ends a statement: a semicolon or nothing.</param>
internal sealed record SnippetStyle(CodeLanguage Language, char Quote, string End, bool IsKotlin)
{
    private const string Name = "Access-Control-Allow-Origin";

    public static SnippetStyle Of(CodeText text)
    {
        bool mayBeSingle =
            text.Language == CodeLanguages.JavaScript
            || text.Language == CodeLanguages.Python
            || text.Language == CodeLanguages.Ruby;
        int single = mayBeSingle ? Count(text, '\'') : 0;
        int both = Count(text, '"');
        bool isSingle =
            mayBeSingle
            && (single > both || (single == both && text.Language != CodeLanguages.Python));
        bool hasEnd =
            text.Language == CodeLanguages.JavaScript
                ? text.Tokens.Any(word => word.IsSymbol(";"))
                : text.Language == CodeLanguages.CSharp || text.Language == CodeLanguages.Java;
        bool isKotlin = text.Source.Path.EndsWith(".kt", StringComparison.OrdinalIgnoreCase);
        return new SnippetStyle(
            text.Language,
            isSingle ? '\'' : '"',
            hasEnd && !isKotlin ? ";" : "",
            isKotlin
        );
    }

    private static int Count(CodeText text, char quote) =>
        text.Tokens.Count(word =>
            word.Kind == CodeTokenKind.Text && text.Source.Content[word.Span.End - 1] == quote
        );

    /// <summary>A text between quotation marks.</summary>
    public string Text(string value)
    {
        string escaped = value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(Quote.ToString(), $"\\{Quote}", StringComparison.Ordinal);
        return $"{Quote}{escaped}{Quote}";
    }

    public string Texts(IEnumerable<string> values) =>
        $"[{string.Join(", ", values.Select(Text))}]";

    /// <summary>The headers of an answer that had none.</summary>
    /// <param name="entries">Names with their values, as code.</param>
    public string Headers(params IEnumerable<(string Name, string Value)> entries)
    {
        string pairs = string.Join(
            ", ",
            entries.Select(entry => Pair(entry.Name, entry.Value, false))
        );
        return Language == CodeLanguages.CSharp ? $"new Dictionary<string, string> {{ {pairs} }}"
            : Language == CodeLanguages.Go ? $"map[string]string{{{pairs}}}"
            : Language == CodeLanguages.Java
                ? IsKotlin ? $"mapOf({pairs})"
                    : $"Map.of({pairs})"
            : Language == CodeLanguages.Python ? $"{{{pairs}}}"
            : $"{{ {pairs} }}";
    }

    /// <summary>One header among others.</summary>
    /// <param name="inBraces">Whether C# writes its pairs in braces there.</param>
    public string Pair(string name, string value, bool inBraces) =>
        Language == CodeLanguages.CSharp
            ? inBraces
                ? $"{{ {Text(name)}, {value} }}"
                : $"[{Text(name)}] = {value}"
            : Language == CodeLanguages.Java
                ? IsKotlin
                    ? $"{Text(name)} to {value}"
                    : $"{Text(name)}, {value}"
                : Language == CodeLanguages.Ruby
                    ? $"{Text(name)} => {value}"
                    : $"{Text(name)}: {value}";

    /// <summary>The header with an origin.</summary>
    public (string Name, string Value) Origin(string origin) => (Name, Text(origin));

    /// <summary>An entry of an answer, as the others of it are written.</summary>
    /// <param name="answer">A mapping in the file.</param>
    public string Entry(CodeText text, CodeExpression.Map answer, string key, string value)
    {
        if (text.Is(answer.End - 1, ")"))
        {
            return $"{key}={value}";
        }

        bool isQuoted =
            Language == CodeLanguages.Python
            || (
                answer.Entries is [{ Place: var first }, ..]
                && text[first].Kind == CodeTokenKind.Text
            );
        string typed = $"{char.ToUpperInvariant(key[0])}{key[1..]}";
        return Language == CodeLanguages.CSharp && answer.Type is not null ? $"{typed} = {value}"
            : Language == CodeLanguages.Go && answer.Type is not null ? $"{typed}: {value}"
            : isQuoted ? $"{Text(key)}: {value}"
            : Language == CodeLanguages.JavaScript && key == value ? key
            : $"{key}: {value}";
    }
}
