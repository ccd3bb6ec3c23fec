using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Counts the habits of the part of a text that stands below a node.</summary>
internal sealed class StyleCount
{
    private readonly SourceText _source;
    private readonly Dictionary<int, int> _steps = [];
    private readonly Dictionary<int, int> _listIndents = [];
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _colons = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _quotes = [];
    private readonly Dictionary<char, int> _keyQuotes = [];
    private int _flowLists;
    private int _blockLists;

    private StyleCount(SourceText source)
    {
        _source = source;
    }

    public int? IndentStep => Most(_steps);

    public int? ListIndent => Most(_listIndents);

    /// <summary>The blanks by which lines in brackets are indented; <see langword="null"/> when none are.</summary>
    public string? Unit => _units.Count == 0 ? null : _units.MaxBy(pair => pair.Value).Key;

    /// <summary>The text between key and value in brackets; <see langword="null"/> when there is none.</summary>
    public string? Colon => _colons.Count == 0 ? null : _colons.MaxBy(pair => pair.Value).Key;

    public char? Quote => Most(_quotes);

    /// <summary>The quote around keys, <c>'\0'</c> for none; <see langword="null"/> where there are no keys.</summary>
    public char? KeyQuote => Most(_keyQuotes);

    public bool? HasFlowLists => _flowLists + _blockLists == 0 ? null : _flowLists > _blockLists;

    public static StyleCount Of(SourceText source, SyntaxNode? node)
    {
        var count = new StyleCount(source);
        if (node is not null)
        {
            count.Visit(node, null);
        }

        return count;
    }

    private static T? Most<T>(Dictionary<T, int> counts)
        where T : struct => counts.Count == 0 ? null : counts.MaxBy(pair => pair.Value).Key;

    private static void Add<T>(Dictionary<T, int> counts, T habit)
        where T : notnull => counts[habit] = counts.GetValueOrDefault(habit) + 1;

    private void Visit(SyntaxNode node, SyntaxNode? key)
    {
        switch (node)
        {
            case MappingNode { Entries: [var first, ..] } mapping:
                CountMapping(mapping, first.Key, key);
                foreach (MappingEntry entry in mapping.Entries)
                {
                    CountKey(entry.Key);
                    CountColon(mapping, entry);
                    Visit(entry.Value, entry.Key);
                }

                break;
            case SequenceNode { Items: [var first, ..] } sequence:
                CountSequence(sequence, first, key);
                foreach (SyntaxNode item in sequence.Items)
                {
                    Visit(item, null);
                }

                break;
            case ScalarNode { Style: ScalarStyle.SingleQuoted } scalar
                when scalar.Value.AsSpan().IndexOfAny("'\"\\") < 0:
                Add(_quotes, '\'');
                break;
            case ScalarNode { Style: ScalarStyle.DoubleQuoted } scalar
                when scalar.Value.AsSpan().IndexOfAny("'\"\\\n") < 0:
                Add(_quotes, '"');
                break;
            default:
                break;
        }
    }

    private void CountMapping(MappingNode mapping, SyntaxNode first, SyntaxNode? key)
    {
        if (mapping.IsFlow)
        {
            string outer = TextLines.IndentOfLine(_source, mapping.Span.Start);
            if (
                TextLines.IndentBefore(_source, first.Span.Start) is { } indent
                && indent.Length > outer.Length
                && indent.StartsWith(outer, StringComparison.Ordinal)
            )
            {
                Add(_units, indent[outer.Length..]);
            }
        }
        else if (key is not null && ColumnOf(first) - ColumnOf(key) is > 0 and var step)
        {
            Add(_steps, step);
        }
    }

    private void CountSequence(SequenceNode sequence, SyntaxNode first, SyntaxNode? key)
    {
        if (sequence.Tag is null && sequence.Items.All(item => item is ScalarNode))
        {
            _ = sequence.IsFlow ? _flowLists++ : _blockLists++;
        }

        if (
            !sequence.IsFlow
            && key is not null
            && Layout.DashOf(_source, first) is { } dash
            && Layout.ColumnOf(_source, dash) - ColumnOf(key) is >= 0 and var indent
        )
        {
            Add(_listIndents, indent);
        }
    }

    private void CountKey(SyntaxNode key)
    {
        // The quotes around '200' say nothing about other keys.
        if (key is ScalarNode scalar && YamlScalars.MayBePlain(scalar.Value))
        {
            char quote = scalar.Style switch
            {
                ScalarStyle.SingleQuoted => '\'',
                ScalarStyle.DoubleQuoted => '"',
                _ => '\0',
            };
            Add(_keyQuotes, quote);
        }
    }

    private void CountColon(MappingNode mapping, MappingEntry entry)
    {
        if (mapping.IsFlow && entry.Value.Span.Start > entry.Key.Span.End)
        {
            string between = _source.Content[entry.Key.Span.End..entry.Value.Span.Start];
            if (between.Length < 5 && between.AsSpan().IndexOfAny('\r', '\n') < 0)
            {
                Add(_colons, between);
            }
        }
    }

    private int ColumnOf(SyntaxNode node) => Layout.ColumnOf(_source, node.Span.Start);
}
