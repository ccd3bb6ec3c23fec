using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Spoils a text as one who knows its tree: values, subtrees of other texts, and what YAML can do with them.</summary>
internal sealed class TreeMutation
{
    private readonly SyntaxTree _tree;
    private readonly SyntaxNode _root;
    private readonly FuzzPool _pool;
    private readonly Random _random;

    private TreeMutation(SyntaxTree tree, SyntaxNode root, FuzzPool pool, Random random)
    {
        _tree = tree;
        _root = root;
        _pool = pool;
        _random = random;
    }

    private bool IsJson => _tree.Language == SyntaxLanguage.Json;

    public static SourceText Of(SyntaxTree tree, SyntaxNode root, FuzzPool pool, Random random) =>
        new TreeMutation(tree, root, pool, random).Mutate();

    private SourceText Mutate() =>
        _random.Next(20) switch
        {
            < 5 => Replace(NodePicker.Value(_root, _random), Written(OddText())),
            < 8 => Replace(NodePicker.Value(_root, _random), Written(Draw(_pool.Words))),
            < 11 => Wrap(NodePicker.Value(_root, _random)),
            11 => Replace(NodePicker.Value(_root, _random), Flow(Donated())),
            12 => Swap(NodePicker.Value(_root, _random), NodePicker.Value(_root, _random)),
            13 => OfScalar(NodePicker.Value(_root, _random)),
            14 => InsertEntry(),
            15 => Rename(),
            16 => Delete(),
            17 => Double(),
            18 when !IsJson => Alias(),
            _ when !IsJson => Merge(),
            _ => Replace(NodePicker.Value(_root, _random), Flow(Donated())),
        };

    private string OddText() => Draw(OddValues.Texts);

    private string Draw(ImmutableArray<string> all) => all[_random.Next(all.Length)];

    private string Flow(SyntaxNode node) => FlowText.Of(node, IsJson);

    /// <summary>A node of another text.</summary>
    private SyntaxNode Donated() =>
        _pool.TreeAt(_random.Next(_pool.Texts.Length)).Root is { } root
            ? NodePicker.Value(root, _random)
            : _root;

    /// <summary>A text in one of the styles in which it can be written, broken ones too.</summary>
    private string Written(string text) =>
        IsJson
            ? _random.Next(4) == 0 && text is "null" or "true" or "false" or "0" or "-1" or "200"
                ? text
                : FlowText.Quoted(text)
            : _random.Next(10) switch
            {
                < 5 => FlowText.Quoted(text),
                < 7 => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
                7 =>
                    $"|-\n{new string(' ', 30)}{text.ReplaceLineEndings($"\n{new string(' ', 30)}")}\n",
                8 => $"!Sub {FlowText.Quoted(text)}",
                _ => text,
            };

    private SourceText Replace(SyntaxNode node, string text) =>
        _tree.Source.WithEdits([new TextEdit(node.Span, text)]);

    private SourceText Wrap(SyntaxNode node)
    {
        string around = Draw(OddValues.Flows);
        string text = around.Replace("$", "\u0001", StringComparison.Ordinal);
        if (IsJson)
        {
            SyntaxTree read = SyntaxReader.Read(
                new SourceText("a.yaml", around.Replace("$", "0", StringComparison.Ordinal))
            );
            text = read.Root is { } root
                ? FlowText.Of(root, isJson: true).Replace("0", "\u0001", StringComparison.Ordinal)
                : "null";
        }

        // "${X}" of the texts themselves stays.
        return Replace(
            node,
            text.Replace("\u0001{", "${", StringComparison.Ordinal)
                .Replace("\u0001ref", "$ref", StringComparison.Ordinal)
                .Replace("\u0001", Flow(node), StringComparison.Ordinal)
        );
    }

    private SourceText Swap(SyntaxNode one, SyntaxNode other) =>
        one.Span.End <= other.Span.Start || other.Span.End <= one.Span.Start
            ? _tree.Source.WithEdits([
                new TextEdit(one.Span, Flow(other)),
                new TextEdit(other.Span, Flow(one)),
            ])
            : Replace(one, Flow(other));

    /// <summary>Puts something into the text of a scalar.</summary>
    private SourceText OfScalar(SyntaxNode node)
    {
        if (node is not ScalarNode scalar)
        {
            return Replace(node, Written(OddText()));
        }

        string odd = _random.Next(2) == 0 ? Draw(OddValues.Characters) : OddText();
        int at = _random.Next(scalar.Value.Length + 1);
        string text = _random.Next(4) switch
        {
            0 => scalar.Value[..at],
            1 => scalar.Value + odd + scalar.Value,
            2 => scalar.Value.ToUpperInvariant(),
            _ => scalar.Value.Insert(at, odd),
        };
        string tag = scalar.Tag is { } own && !IsJson ? $"{own} " : "";
        return Replace(scalar, tag + FlowText.Quoted(text));
    }

    private SourceText InsertEntry()
    {
        if (NodePicker.Entry(_root, _random) is not var (mapping, entry))
        {
            return Replace(_root, Flow(Donated()));
        }

        SyntaxTree donor = _pool.TreeAt(_random.Next(_pool.Texts.Length));
        MappingEntry? given = donor.Root is { } root
            ? NodePicker.Entry(root, _random)?.Entry
            : null;
        string key = FlowText.Quoted(
            _random.Next(3) == 0 ? Draw(_pool.Keys) : given?.Name ?? entry.Name ?? ""
        );
        string value = given is null ? Written(OddText()) : Flow(given.Value);
        string text = $"{key}: {value}";
        string separator = mapping.IsFlow
            ? ", "
            : $"\n{new string(' ', _tree.Source.PositionAt(entry.Key.Span.Start).Column)}";
        return Insert(entry.Key.Span.Start, text + separator);
    }

    private SourceText Insert(int at, string text) =>
        _tree.Source.WithEdits([new TextEdit(TextSpan.At(at), text)]);

    private SourceText Rename() =>
        NodePicker.Entry(_root, _random) is var (_, entry)
            ? Replace(
                entry.Key,
                FlowText.Quoted(_random.Next(3) == 0 ? OddText() : Draw(_pool.Keys))
            )
            : Replace(_root, "null");

    private SourceText Delete() =>
        NodePicker.Entry(_root, _random) is not var (mapping, entry)
            ? Replace(_root, "[]")
            : Replace(
                mapping,
                Written(mapping, mapping.Entries.Where(other => !ReferenceEquals(other, entry)))
            );

    private SourceText Double() =>
        NodePicker.Entry(_root, _random) is not var (mapping, entry)
            ? Replace(_root, "[]")
            : Replace(mapping, Written(mapping, mapping.Entries.Append(entry)));

    private string Written(MappingNode mapping, IEnumerable<MappingEntry> entries)
    {
        string text = string.Join(
            ", ",
            entries.Select(entry =>
                $"{FlowText.Quoted(entry.Name ?? "")}: {FlowText.Of(entry.Value, IsJson, 30_000)}"
            )
        );
        return mapping.Tag is { } tag && !IsJson ? $"{tag} {{{text}}}" : $"{{{text}}}";
    }

    /// <summary>Gives one node an anchor, and another the alias of it.</summary>
    private SourceText Alias()
    {
        SyntaxNode target = NodePicker.Value(_root, _random);
        SyntaxNode place = NodePicker.Value(_root, _random);
        string name = target.Anchor ?? "anchor";
        var edits = new List<TextEdit>();
        if (target.Anchor is null)
        {
            edits.Add(new TextEdit(target.Span, $"&{name} {Flow(target)}"));
        }

        bool isApart = place.Span.End <= target.Span.Start || target.Span.End <= place.Span.Start;
        if (isApart)
        {
            edits.Add(new TextEdit(place.Span, $"*{name} "));
        }

        return _tree.Source.WithEdits(edits);
    }

    private SourceText Merge()
    {
        if (NodePicker.Entry(_root, _random) is not var (mapping, entry))
        {
            return _tree.Source;
        }

        SyntaxNode donor = Donated();
        string value = _random.Next(4) switch
        {
            0 => Flow(donor),
            1 => $"[{Flow(donor)}, {Flow(entry.Value)}]",
            2 => $"&m {{a: {Flow(entry.Value)}, <<: {{b: c}}}}",
            _ => Flow(entry.Value),
        };
        string separator = mapping.IsFlow
            ? ", "
            : $"\n{new string(' ', _tree.Source.PositionAt(entry.Key.Span.Start).Column)}";
        return Insert(entry.Key.Span.Start, $"<<: {value}{separator}");
    }
}
