using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Reads the nodes of a rule file, and collects what is not understood.</summary>
internal sealed class RuleNodes
{
    private readonly List<SyntaxError> _errors = [];

    public ImmutableArray<SyntaxError> Errors =>
        _errors.Count == 0 ? [] : [.. _errors.OrderBy(error => (error.Span.Start, error.Span.End))];

    public void Report(SyntaxNode node, string message) =>
        _errors.Add(new SyntaxError(node.Span, message));

    /// <summary>A word that is none of the known ones.</summary>
    /// <param name="what">What it should be: <c>a fact of 'route'</c>.</param>
    public void ReportUnknown(
        SyntaxNode node,
        string word,
        string what,
        IEnumerable<string> known
    ) => Report(node, $"'{word}' is not {what}{Spelling.Hint(word, known)}");

    /// <summary>The entries of a mapping whose keys are all known; reports the others.</summary>
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

    /// <summary>The entries of a mapping with keys of any name.</summary>
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
            if (mapping.IsRepeated(entries[at]))
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

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(SyntaxNode node) =>
        node.Resolved is SequenceNode list
            ? ImmutableArray.CreateRange(list.Items, Text)
            : [Text(node)];

    public bool Flag(SyntaxNode node)
    {
        string text = (node.Resolved as ScalarNode)?.Value ?? "";
        if (text is not ("true" or "false"))
        {
            Report(node, "'true' or 'false' is expected here.");
        }

        return text == "true";
    }

    /// <summary>What a word means.</summary>
    /// <param name="what">What it should be: <c>a severity</c>.</param>
    public T Word<T>(SyntaxNode node, string what, ImmutableArray<RuleWord<T>> known)
    {
        string text = (node.Resolved as ScalarNode)?.Value ?? "";
        foreach (RuleWord<T> word in known)
        {
            if (word.Text == text)
            {
                return word.Meaning;
            }
        }

        ReportUnknown(node, text, what, known.Select(word => word.Text));
        return known[0].Meaning;
    }
}
