using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Reads the nodes of a document that a person wrote for this tool (rules, settings, symptoms) as the types that they should have, and collects what is wrong with them.</summary>
internal sealed class DocumentNodes
{
    /// <summary>A message that lists more words than this is not read to its end.</summary>
    private const int MostListed = 6;

    private readonly List<SyntaxError> _errors = [];

    /// <summary>What is wrong with the document, in the order of its text.</summary>
    public ImmutableArray<SyntaxError> Errors =>
        _errors.Count == 0 ? [] : [.. _errors.OrderBy(error => (error.Span.Start, error.Span.End))];

    public void Report(TextSpan span, string message) =>
        _errors.Add(new SyntaxError(span, message));

    /// <summary>Reports a mistake in a node; of an empty value the key is shown.</summary>
    public void Report(SyntaxNode node, string message) =>
        Report(
            IsEmpty(node) && node.Parent is MappingNode mapping
                ? mapping.EntryOf(node)?.Key.Span ?? node.Span
                : node.Span,
            message
        );

    /// <summary>Reports a word that is none of the known ones, with the nearest of them.</summary>
    /// <param name="what">What it should be: <c>a fact of 'route'</c>.</param>
    public void ReportUnknown(
        SyntaxNode node,
        string word,
        string what,
        IEnumerable<string> known
    ) => Report(node, $"'{word}' is not {what}{Spelling.Hint(word, known)}");

    /// <summary>Reads the entries of a mapping whose keys are all known; reports the others.</summary>
    /// <param name="what">What has these keys: <c>a rule</c>, <c>the settings file</c>.</param>
    public ImmutableArray<MappingEntry> Entries(
        SyntaxNode node,
        string what,
        ImmutableArray<string> known
    )
    {
        ImmutableArray<MappingEntry> entries = Entries(node, what);
        for (int at = entries.Length - 1; at >= 0; at--)
        {
            MappingEntry entry = entries[at];
            if (entry.Name is not { } name || !known.Contains(name))
            {
                ReportUnknown(entry.Key, entry.Name ?? "", $"a key of {what}", known);
                entries = entries.RemoveAt(at);
            }
        }

        return entries;
    }

    /// <summary>Reads the entries of a mapping with keys of any name.</summary>
    public ImmutableArray<MappingEntry> Entries(SyntaxNode node, string what)
    {
        if (node.Resolved is not MappingNode mapping)
        {
            Report(node, $"Keys with values are expected here: {what}.");
            return [];
        }

        ImmutableArray<MappingEntry> entries = mapping.Entries;
        for (int at = entries.Length - 1; at >= 0; at--)
        {
            if (entries[at].Name is null)
            {
                Report(entries[at].Key, "A key is a word here.");
                entries = entries.RemoveAt(at);
            }
            else if (mapping.IsRepeated(entries[at]))
            {
                Report(entries[at].Key, $"'{entries[at].Name}' is here twice.");
                entries = entries.RemoveAt(at);
            }
        }

        return entries;
    }

    public string Text(SyntaxNode node)
    {
        if (node.Resolved is ScalarNode { Value.Length: > 0 } scalar)
        {
            return scalar.Value;
        }

        Report(node, "A text is expected here.");
        return "";
    }

    /// <summary>Reads the texts of a list; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(SyntaxNode node) =>
        ImmutableArray.CreateRange(ItemsOf(node), Text);

    /// <summary>Reads the texts of a list with which nothing is wrong; an empty value counts as an empty list.</summary>
    /// <param name="problem">Says what is wrong with a text, as the end of a sentence; <see langword="null"/> when nothing is.</param>
    public ImmutableArray<string> Texts(SyntaxNode node, Func<string, string?> problem)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        foreach (SyntaxNode item in ItemsOf(node))
        {
            if (IsEmpty(item))
            {
                continue;
            }

            if (item.Resolved is ScalarNode scalar && problem(scalar.Value) is { } why)
            {
                Report(item, $"'{scalar.Value}' {why}.");
            }
            else if (Text(item) is { Length: > 0 } text)
            {
                texts.Add(text);
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <returns><see langword="null"/>, and an error, when it is neither.</returns>
    public bool? MaybeFlag(SyntaxNode node)
    {
        switch ((node.Resolved as ScalarNode)?.Value)
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                Report(node, "'true' or 'false' is expected here.");
                return null;
        }
    }

    public bool Flag(SyntaxNode node) => MaybeFlag(node) ?? false;

    /// <returns><see langword="null"/>, and an error, when it is no whole number between the two, which may be taken themselves.</returns>
    public int? Number(SyntaxNode node, int least, int most)
    {
        bool isRead = int.TryParse(
            (node.Resolved as ScalarNode)?.Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        );
        if (isRead && number >= least && number <= most)
        {
            return number;
        }

        Report(node, $"A whole number from {least} to {most} is expected here.");
        return null;
    }

    /// <summary>Reads a word and says what it means.</summary>
    /// <param name="what">What it should be: <c>a severity</c>.</param>
    public T Word<T>(SyntaxNode node, string what, ImmutableArray<DocumentWord<T>> known) =>
        (MaybeWord(node, what, known) ?? known[0]).Meaning;

    /// <summary>Reads one of some words. All of them are text here: <c>off</c> is no boolean.</summary>
    /// <returns><see langword="null"/>, and an error, when it is none of them.</returns>
    public DocumentWord<T>? MaybeWord<T>(
        SyntaxNode node,
        string what,
        ImmutableArray<DocumentWord<T>> known
    )
    {
        string text = (node.Resolved as ScalarNode)?.Value ?? "";
        foreach (DocumentWord<T> word in known)
        {
            if (word.Text == text)
            {
                return word;
            }
        }

        string[] words = [.. known.Select(word => word.Text)];
        string listed = words.Length is > 1 and <= MostListed
            ? $" ({string.Join(", ", words[..^1])} or {words[^1]})"
            : "";
        ReportUnknown(node, text, what + listed, words);
        return null;
    }

    /// <summary>Whether a person wrote nothing as the value.</summary>
    public static bool IsEmpty(SyntaxNode node) =>
        node is ScalarNode { IsPlain: true, Value: "" or "~" or "null" };

    private static ImmutableArray<SyntaxNode> ItemsOf(SyntaxNode node) =>
        node.Resolved is SequenceNode list ? list.Items : [node];
}
