using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Writes fragments as indented YAML, a line at a time and without line breaks.</summary>
internal sealed class BlockWriter
{
    private readonly Style _style;
    private readonly FlowWriter _flow;
    private readonly List<string> _lines = [];

    private BlockWriter(Style style)
    {
        _style = style;
        _flow = new FlowWriter(style with { Flow = FlowStyle.OneLine });
    }

    public static ImmutableArray<string> Entry(FragmentEntry entry, int column, Style style)
    {
        var writer = new BlockWriter(style);
        writer.WriteEntry(Blanks(column), entry, column);
        return [.. writer._lines];
    }

    /// <summary>An entry whose value is written in brackets, on one line.</summary>
    public static string EntryInBrackets(FragmentEntry entry, int column, Style style) =>
        Blanks(column) + new FlowWriter(style with { Flow = FlowStyle.OneLine }).Entry(entry, "");

    /// <summary>The lines of an item, with its dash in the column.</summary>
    public static ImmutableArray<string> Item(Fragment item, int column, Style style)
    {
        var writer = new BlockWriter(style);
        writer.WriteItem(item, column);
        return [.. writer._lines];
    }

    /// <summary>What follows a key's colon: the rest of its line, then the lines below.</summary>
    /// <param name="column">Of the key.</param>
    public static ImmutableArray<string> Value(Fragment value, int column, Style style)
    {
        var writer = new BlockWriter(style);
        writer.WriteValue("", value, column);
        return [.. writer._lines];
    }

    private static string Blanks(int count) => new(' ', count);

    private void WriteEntry(string prefix, FragmentEntry entry, int column) =>
        WriteValue(
            $"{prefix}{YamlScalars.WriteKey(entry.Key, _style.KeyQuote, _style.Quote)}:",
            entry.Value,
            column
        );

    private void WriteValue(string prefix, Fragment value, int column)
    {
        switch (value)
        {
            case { Written: { } written }:
                _lines.Add($"{prefix} {written}");
                break;
            case Fragment.Map { Entries: [_, ..] entries }:
                _lines.Add(WithTag(prefix, value));
                WriteEntries(
                    Blanks(column + _style.IndentStep),
                    entries,
                    column + _style.IndentStep
                );
                break;
            case Fragment.List { Items: [_, ..] items } when !IsBetterInBrackets(value):
                _lines.Add(WithTag(prefix, value));
                WriteItems(items, column + _style.ListIndent);
                break;
            case Fragment.Scalar { Kind: ScalarKind.Text, Tag: null } text
                when IsLiteral(text.Value):
                WriteLiteral(prefix, text.Value, column + _style.IndentStep);
                break;
            default:
                _lines.Add($"{prefix} {_flow.Write(value, "")}".TrimEnd());
                break;
        }
    }

    private void WriteEntries(string first, ImmutableArray<FragmentEntry> entries, int column)
    {
        string prefix = first;
        foreach (FragmentEntry entry in entries)
        {
            WriteEntry(prefix, entry, column);
            prefix = Blanks(column);
        }
    }

    private void WriteItems(ImmutableArray<Fragment> items, int column)
    {
        foreach (Fragment item in items)
        {
            WriteItem(item, column);
        }
    }

    private void WriteItem(Fragment item, int column)
    {
        if (item is Fragment.Map { Tag: null, Written: null, Entries: [_, ..] entries })
        {
            WriteEntries($"{Blanks(column)}- ", entries, column + 2);
        }
        else if (
            item is Fragment.List { Written: null, Items: [_, ..] items }
            && !IsBetterInBrackets(item)
        )
        {
            // Below a dash, unlike below a key, items have to stand further right.
            _lines.Add(WithTag($"{Blanks(column)}-", item));
            WriteItems(items, column + Math.Max(_style.ListIndent, 2));
        }
        else
        {
            WriteValue($"{Blanks(column)}-", item, column);
        }
    }

    private void WriteLiteral(string prefix, string text, int column)
    {
        bool endsInBreak = text.EndsWith('\n');
        _lines.Add($"{prefix} {(endsInBreak ? "|" : "|-")}");
        string[] lines = (endsInBreak ? text[..^1] : text).Split('\n');
        _lines.AddRange(lines.Select(line => line.Length == 0 ? "" : Blanks(column) + line));
    }

    /// <summary>Whether the text has several lines that a literal block gives back as they are.</summary>
    private static bool IsLiteral(string text) =>
        text.AsSpan().TrimEnd('\n').Contains('\n')
        && text[0] is not (' ' or '\n')
        && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && !text.Any(character => character < ' ' && character != '\n')
        && text.Split('\n').All(line => line.Length == 0 || line[^1] != ' ');

    private bool IsBetterInBrackets(Fragment value) =>
        _style.HasFlowLists
        && value is Fragment.List list
        && list.Items.All(item => item is Fragment.Scalar);

    private static string WithTag(string prefix, Fragment value) =>
        value.Tag is null ? prefix : $"{prefix} {value.Tag}";
}
