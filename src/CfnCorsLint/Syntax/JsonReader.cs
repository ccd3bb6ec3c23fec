using CfnCorsLint.Text;
using Newtonsoft.Json;

namespace CfnCorsLint.Syntax;

/// <summary>Reads JSON with comments into a syntax tree; the only file that names Newtonsoft.Json.</summary>
/// <remarks>
/// The library takes much that is no JSON, tells no token's start and loses the text of numbers, so a
/// <see cref="JsonScanner"/> finds and judges the tokens; the library says what strings with escapes are worth.
/// </remarks>
internal sealed class JsonReader
{
    private readonly SourceText _source;
    private readonly CommentCollector _comments;
    private readonly JsonScanner _scanner;
    private readonly TreeBuilder _builder = new();
    private readonly TextPool _texts = new();
    private SyntaxError? _error;

    private JsonReader(SourceText source)
    {
        _source = source;
        _comments = new CommentCollector(source.Content);
        _scanner = new JsonScanner(source.Content, _comments);
    }

    public static SyntaxTree Read(SourceText source) => new JsonReader(source).Read();

    private SyntaxTree Read()
    {
        while (_error is null && _scanner.Next(_builder) is not JsonTokenKind.None and var kind)
        {
            Take(kind, _scanner.Span);
        }

        _builder.CloseAll();
        SyntaxError? error = _error ?? _scanner.Error;
        return new SyntaxTree(
            _source,
            SyntaxLanguage.Json,
            _builder.Root,
            error is null ? [] : [error],
            _comments.All,
            _builder.Root is null ? 0 : 1
        );
    }

    private void Take(JsonTokenKind kind, TextSpan span)
    {
        switch (kind)
        {
            case JsonTokenKind.Open when _builder.Depth == TreeBuilder.MaxDepth:
                _error = new SyntaxError(span, SyntaxErrors.TooDeep);
                break;
            case JsonTokenKind.Open:
                bool isMapping = _source.Content[span.Start] == '{';
                _builder.Open(
                    new OpenNode(isMapping, span.Start, span.End, IsFlow: true, HasBrackets: true)
                );
                break;
            case JsonTokenKind.Close:
                _builder.Close(span.End);
                break;
            case JsonTokenKind.String when ValueOf(Text(span)) is { } value:
                _builder.Add(new ScalarNode(span, span.Start, value, ScalarStyle.DoubleQuoted));
                break;
            case JsonTokenKind.String:
                _error = new SyntaxError(span, "An escape in this string is none of JSON's.");
                break;
            default:
                _builder.Add(
                    new ScalarNode(span, span.Start, _texts.Shared(Text(span)), ScalarStyle.Plain)
                );
                break;
        }
    }

    private ReadOnlySpan<char> Text(TextSpan span) =>
        _source.Content.AsSpan(span.Start, span.Length);

    /// <param name="text">With its quotes.</param>
    /// <returns><see langword="null"/> when an escape is wrong.</returns>
    private string? ValueOf(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return _texts.Shared(text[1..^1]);
        }

        try
        {
            using var quoted = new StringReader(text.ToString());
            using var library = new JsonTextReader(quoted);
            return library.ReadAsString();
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }
}
