using CfnCorsLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using LibraryStyle = YamlDotNet.Core.ScalarStyle;
using Tokens = YamlDotNet.Core.Tokens;

namespace CfnCorsLint.Syntax;

/// <summary>Reads YAML into a syntax tree, by YamlDotNet's parser; the only file that names YamlDotNet.</summary>
internal sealed class YamlReader
{
    private const string CoreTags = "tag:yaml.org,2002:";

    /// <summary>Each costs another run over the text; real files need one or two.</summary>
    private const int MaxRepairs = 50;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly CommentCollector _comments;
    private readonly TextPool _pool = new();
    private readonly YamlPlaces _places;
    private readonly TokenRecorder _tokens;
    private readonly Parser _parser;
    private TreeBuilder _builder = new();
    private TreeBuilder? _first;
    private int _documents;
    private SyntaxError? _error;

    /// <summary>What others read where the library refused; <see langword="null"/> when nothing is to be tried.</summary>
    private Func<ScannedText, ScannedText?>? _repair;

    private YamlReader(SourceText source, string text, ScannedText scanned)
    {
        _source = source;
        _text = text;
        _comments = new CommentCollector(text);
        _places = new YamlPlaces(text, scanned, _comments);
        _tokens = new TokenRecorder(new StringReader(scanned.Text), _places);
        _parser = new Parser(_tokens);
    }

    public static SyntaxTree Read(SourceText source)
    {
        // The scanner takes U+0000 for a blank or an end, and passes other characters that YAML forbids.
        int forbidden = ControlCharacters.IndexInYaml(source.Content);
        return forbidden < 0
            ? Read(source, source.Content)
            : Read(source, source.Content[..forbidden]) with
            {
                Errors = [ControlCharacters.ErrorAt(source.Content, forbidden)],
            };
    }

    private static SyntaxTree Read(SourceText source, string text)
    {
        var scanned = ScannedText.Of(text);
        for (int repairs = 0; ; repairs++)
        {
            var reader = new YamlReader(source, text, scanned);
            SyntaxTree tree = reader.Read();
            if (
                repairs == MaxRepairs
                || reader._repair is not { } repair
                || repair(scanned) is not { } repaired
            )
            {
                return tree;
            }

            scanned = repaired;
        }
    }

    private SyntaxTree Read()
    {
        while (_error is null && MoveNext() && _parser.Current is { } found)
        {
            Take(found);
        }

        _builder.CloseAll();
        return new SyntaxTree(
            _source,
            SyntaxLanguage.Yaml,
            (_first ?? _builder).Root,
            _error is null ? [] : [_error],
            _comments.All,
            _documents
        );
    }

    private bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException broken)
        {
            _error = ErrorAt(broken);
        }
        // From an escape that is no character.
        catch (ArgumentException)
        {
            _error = Error(_places.Clamp(_tokens.CurrentPosition.Index), YamlErrorText.NoCharacter);
        }
        // From a plain scalar indented too little in a flow collection, which is how most that are
        // not closed go wrong, and from what follows '...'.
        catch (InvalidOperationException)
        {
            _repair = _builder.OutermostBrackets is { HeadEnd: var behind }
                ? scanned => scanned.WithIndented(behind - 1)
                : null;
            _error = _builder.Innermost is { HasBrackets: true } open
                ? SyntaxErrors.NotClosed(_text, open, YamlErrorText.OrIndented)
                : Error(_places.Start, SyntaxErrors.Unclear);
        }

        return false;
    }

    private void Take(ParsingEvent found)
    {
        switch (found)
        {
            case Scalar scalar:
                TakeScalar(scalar);
                break;
            case MappingStart start:
                Open(start, isMapping: true, start.Style == MappingStyle.Flow);
                break;
            case SequenceStart start:
                Open(start, isMapping: false, start.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                bool isBracket = _builder.Innermost is { HasBrackets: true };
                _builder.Close(isBracket ? _places.Clamp(found.End.Index) + 1 : null);
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
            case DocumentStart:
                _first ??= _documents == 1 ? _builder : null;
                _builder = new TreeBuilder();
                _documents++;
                break;
            default:
                break;
        }
    }

    private void TakeScalar(Scalar found)
    {
        int start = _places.Clamp(found.Start.Index);
        TextSpan content;
        if (_tokens.TokenOf(found) is { } token)
        {
            int contentStart = _places.Clamp(token.Start.Index);
            int end = _places.Clamp(token.End.Index);
            bool isBlock = IsBlock(token.Style);
            content = new TextSpan(
                contentStart,
                isBlock ? BlockScalars.End(_text, contentStart, end) : end
            );
        }
        else
        {
            bool isBare = found.Tag.IsEmpty && found.Anchor.IsEmpty;
            int at = isBare ? PlaceOfNothing(start) : _places.PropertiesEnd;
            start = isBare ? at : Math.Min(start, at);
            content = TextSpan.At(at);
        }

        var node = new ScalarNode(
            new TextSpan(start, content.End),
            content.Start,
            _pool.Shared(found.Value),
            StyleOf(found),
            TagOf(found),
            AnchorOf(found)
        );
        bool isExplicitKey = TakeExplicitKey();
        _error = RefusedScalars.ErrorOf(
            _text,
            node,
            _builder.IsAtKey && !isExplicitKey,
            _builder.Innermost is { IsFlow: true }
        );
        _builder.Add(node, isExplicitKey);
    }

    /// <summary>The offset at which an empty value stands: right behind what it belongs to.</summary>
    /// <remarks>The parser sometimes says: at the next token, where the scanner is, or for a key of nothing at the start of all.</remarks>
    private int PlaceOfNothing(int start)
    {
        bool isOfNext = start == _places.Start || _builder.Depth == 0;
        return Math.Max(isOfNext ? Math.Min(start, _places.EndBefore) : start, _builder.End);
    }

    private void Open(NodeEvent found, bool isMapping, bool isFlow)
    {
        int start = _places.Clamp(found.Start.Index);
        if (_builder.Depth == TreeBuilder.MaxDepth)
        {
            _error = Error(start, SyntaxErrors.TooDeep);
            return;
        }

        // The one entry of [a: b] comes without a place.
        bool isPair =
            isFlow
            && _builder.Innermost is { IsMapping: false, IsFlow: true } outer
            && start <= outer.Start;
        if (isPair)
        {
            start = _places.Start;
        }

        bool isBare = found.Tag.IsEmpty && found.Anchor.IsEmpty;
        int headEnd =
            isPair ? start
            : isFlow ? _places.Clamp(found.End.Index) + 1
            : isBare ? start
            : _places.PropertiesEnd;
        _builder.Open(
            new OpenNode(
                isMapping,
                start,
                headEnd,
                isFlow,
                isFlow && !isPair,
                TagOf(found),
                AnchorOf(found),
                TakeExplicitKey()
            )
        );
    }

    private void TakeAlias(AnchorAlias found)
    {
        var span = new TextSpan(_places.Clamp(found.Start.Index), _places.Clamp(found.End.Index));
        _error = _builder.AddAlias(span, found.Value.Value, TakeExplicitKey());
    }

    /// <summary>Only asked for at a key: the parser looks ahead, and may have met the next key already.</summary>
    private bool TakeExplicitKey()
    {
        bool isExplicit = _builder.IsAtKey && _places.IsExplicitKey;
        if (isExplicit)
        {
            _places.IsExplicitKey = false;
        }

        return isExplicit;
    }

    private SyntaxError ErrorAt(YamlException broken)
    {
        if (_tokens.Current is Tokens.Error token)
        {
            int at = _places.Clamp(token.Start.Index);
            int behind = _places.Clamp(token.End.Index);
            _repair = ScannedText.RepairFor(token.Value, _text, at, behind);
            return Error(at, YamlErrorText.For(token.Value, _text, at));
        }

        int start = _places.Clamp(broken.Start.Index);
        int end = _places.Clamp(broken.End.Index);
        if (broken.Start.Index == 0 && broken.End.Index == 0)
        {
            start = end = _places.Clamp(_tokens.CurrentPosition.Index);
        }

        _repair = ScannedText.RepairFor(broken.Message, _text, start, end);
        if (
            start >= _text.AsSpan().TrimEnd().Length
            && _builder.Innermost is { HasBrackets: true } open
        )
        {
            return SyntaxErrors.NotClosed(_text, open);
        }

        string message = YamlErrorText.For(broken.Message, _text, start);
        return YamlErrorText.IsAtEnd(broken.Message)
            ? Error(end, message)
            : new SyntaxError(SyntaxErrors.Place(_text, start, end), message);
    }

    private SyntaxError Error(int at, string message) =>
        new(SyntaxErrors.Place(_text, at), message);

    private static ScalarStyle StyleOf(Scalar found) =>
        found.Style switch
        {
            LibraryStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            LibraryStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            LibraryStyle.Literal => ScalarStyle.Literal,
            LibraryStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };

    private string? TagOf(NodeEvent found)
    {
        if (found.Tag.IsEmpty)
        {
            return null;
        }

        string tag = found.Tag.Value;
        return tag.StartsWith('!') ? _pool.Shared(tag)
            : tag.StartsWith(CoreTags, StringComparison.Ordinal) ? $"!!{tag[CoreTags.Length..]}"
            : $"!<{tag}>";
    }

    private static string? AnchorOf(NodeEvent found) =>
        found.Anchor.IsEmpty ? null : found.Anchor.Value;

    private static bool IsBlock(LibraryStyle style) =>
        style is LibraryStyle.Literal or LibraryStyle.Folded;

    /// <summary>A scanner that remembers where the tokens stood which the parser took.</summary>
    private sealed class TokenRecorder(TextReader text, YamlPlaces places) : IScanner
    {
        private readonly Scanner _scanner = new(text);
        private Tokens.Scalar? _scalar;
        private Tokens.Scalar? _scalarBefore;

        public Mark CurrentPosition => _scanner.CurrentPosition;

        public Tokens.Token? Current => _scanner.Current;

        public bool MoveNext()
        {
            if (Current is not null)
            {
                ConsumeCurrent();
            }

            return MoveNextWithoutConsuming();
        }

        public bool MoveNextWithoutConsuming()
        {
            bool isThere = _scanner.MoveNextWithoutConsuming();
            if (Current is { } token)
            {
                Record(token, places.Clamp(token.Start.Index), places.Clamp(token.End.Index));
            }

            return isThere;
        }

        public void ConsumeCurrent() => _scanner.ConsumeCurrent();

        /// <summary>The token of the scalar alone, without tag and anchor; <see langword="null"/> when there are no characters.</summary>
        public Tokens.Scalar? TokenOf(Scalar found) =>
            IsTokenOf(_scalar, found) ? _scalar
            : IsTokenOf(_scalarBefore, found) ? _scalarBefore
            : null;

        private static bool IsTokenOf(Tokens.Scalar? token, Scalar found) =>
            token is not null
            && token.End.Index == found.End.Index
            && token.Start.Index >= found.Start.Index
            && ReferenceEquals(token.Value, found.Value);

        private void Record(Tokens.Token token, int start, int end)
        {
            switch (token)
            {
                case Tokens.Scalar scalar:
                    _scalarBefore = _scalar;
                    _scalar = scalar;
                    if (IsBlock(scalar.Style))
                    {
                        places.PassBlockScalar(start, end);
                        break;
                    }

                    goto default;
                case Tokens.Key:
                    places.IsExplicitKey = end > start;
                    goto default;
                case Tokens.Tag or Tokens.Anchor:
                    places.PassProperty(start, end);
                    break;
                case Tokens.FlowMappingStart
                or Tokens.FlowMappingEnd
                or Tokens.FlowSequenceStart
                or Tokens.FlowSequenceEnd:
                    places.Pass(start, start + 1);
                    break;
                default:
                    places.Pass(start, end);
                    break;
            }
        }
    }
}
