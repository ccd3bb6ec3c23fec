using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Settings;

/// <summary>Reads the nodes of a settings file as the types that settings have, and collects what is not understood.</summary>
internal sealed class SettingsNodes
{
    private readonly SourceText _source;
    private readonly ImmutableArray<SettingsError>.Builder _errors =
        ImmutableArray.CreateBuilder<SettingsError>();

    public SettingsNodes(SourceText source)
    {
        _source = source;
    }

    public ImmutableArray<SettingsError> Errors =>
        [.. _errors.OrderBy(error => error.Span.Start).ThenBy(error => error.Span.End)];

    public void Report(TextSpan span, string message) =>
        _errors.Add(new SettingsError(_source, span, message));

    /// <summary>The entries of a mapping that has these keys and no others.</summary>
    /// <param name="owner">As a sentence begins with it: <c>'rules'</c>.</param>
    public IEnumerable<MappingEntry> Entries(
        SyntaxNode node,
        string owner,
        ImmutableArray<string> known
    )
    {
        foreach (MappingEntry entry in Entries(node, owner))
        {
            string name = entry.Name ?? "";
            if (known.Contains(name))
            {
                yield return entry;
            }
            else
            {
                Report(
                    entry.Key.Span,
                    $"{owner} has no setting '{name}'{Spelling.Hint(name, known)}"
                );
            }
        }
    }

    /// <summary>The entries of a mapping whose keys may have any name; an empty value counts as an empty mapping.</summary>
    public IEnumerable<MappingEntry> Entries(SyntaxNode node, string owner)
    {
        if (node.Resolved is not MappingNode mapping)
        {
            if (!IsEmpty(node))
            {
                Report(node.Span, $"{owner} takes keys with values.");
            }

            yield break;
        }

        foreach (MappingEntry entry in mapping.Entries)
        {
            if (entry.Name is null)
            {
                Report(entry.Key.Span, "A key is a word here.");
            }
            else if (!ReferenceEquals(mapping.Find(entry.Name), entry))
            {
                Report(entry.Key.Span, $"'{entry.Name}' is here twice.");
            }
            else
            {
                yield return entry;
            }
        }
    }

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    /// <param name="problem">What is wrong with a text, as the end of a sentence; <see langword="null"/> when nothing is.</param>
    public ImmutableArray<string> Texts(
        MappingEntry entry,
        string what,
        Func<string, string?> problem
    )
    {
        IEnumerable<SyntaxNode> items = entry.Value.Resolved is SequenceNode list
            ? list.Items
            : [entry.Value];
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        foreach (SyntaxNode item in items.Where(item => !IsEmpty(item)))
        {
            if (item.Resolved is not ScalarNode scalar)
            {
                Report(item.Span, $"'{entry.Name}' takes a list of {what}.");
            }
            else if (problem(scalar.Value) is { } why)
            {
                Report(item.Span, $"'{scalar.Value}' {why}.");
            }
            else
            {
                texts.Add(scalar.Value);
            }
        }

        return texts.DrainToImmutable();
    }

    public bool? Flag(MappingEntry entry)
    {
        switch ((entry.Value.Resolved as ScalarNode)?.Value)
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                Report(ValueSpan(entry), $"'{entry.Name}' takes true or false.");
                return null;
        }
    }

    public int? Number(MappingEntry entry, int least, int most)
    {
        bool isRead = int.TryParse(
            (entry.Value.Resolved as ScalarNode)?.Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        );
        if (isRead && number >= least && number <= most)
        {
            return number;
        }

        Report(ValueSpan(entry), $"'{entry.Name}' takes a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>One of some words. All of them are text here: <c>off</c> is no boolean.</summary>
    public string? Word(MappingEntry entry, ImmutableArray<string> words)
    {
        string? word = (entry.Value.Resolved as ScalarNode)?.Value;
        if (word is not null && words.Contains(word))
        {
            return word;
        }

        string allowed = $"{string.Join(", ", words[..^1])} or {words[^1]}";
        string? near = word is null ? null : Spelling.Nearest(word, words);
        Report(
            ValueSpan(entry),
            near is null
                ? $"'{entry.Name}' takes {allowed}."
                : $"'{entry.Name}' takes {allowed}; did you mean '{near}'?"
        );
        return null;
    }

    /// <summary>Where a wrong value is shown: the key when the value is empty.</summary>
    private static TextSpan ValueSpan(MappingEntry entry) =>
        IsEmpty(entry.Value) ? entry.Key.Span : entry.Value.Span;

    private static bool IsEmpty(SyntaxNode node) =>
        node is ScalarNode { IsPlain: true, Value: "" or "~" or "null" };
}
