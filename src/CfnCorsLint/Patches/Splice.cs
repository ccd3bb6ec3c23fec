using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches;

/// <summary>Fixes that can be made in one pass over some texts.</summary>
internal sealed class Splice
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, List<TextEdit>> _edits = new(StringComparer.Ordinal);

    /// <summary>Those that were taken up, in the order they were.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The edits of a text, equal ones once, in the order in which they are made.</summary>
    /// <remarks>Of insertions at one place the further indented come first: they belong to what stands before.</remarks>
    public IReadOnlyList<TextEdit> EditsOf(SourceText source) =>
        [
            .. ListOf(source)
                .OrderBy(edit => edit.Span.Start)
                .ThenBy(edit => edit.Span.End)
                .ThenByDescending(edit => Depth(edit.NewText)),
        ];

    /// <summary>The paths in a text below which values change.</summary>
    public IEnumerable<string> ChangedPathsOf(SourceText source) =>
        _findings
            .Where(finding => finding.EditedSource.Path == source.Path)
            .SelectMany(finding => finding.Fix?.ChangedPaths ?? []);

    /// <summary>What the fixes change in the model, and what those would that make the same edits for another API.</summary>
    /// <param name="result">With the findings that the fixes were taken from.</param>
    public ImmutableArray<Effect> EffectsIn(CheckResult result) =>
        [
            .. result
                .Findings.Where(finding =>
                    finding.Fix is { Edits: [_, ..] edits }
                    && _edits.TryGetValue(finding.EditedSource.Path, out List<TextEdit>? made)
                    && edits.All(made.Contains)
                )
                .Concat(_findings)
                .SelectMany(finding => finding.Fix?.Effects ?? [])
                .Distinct(),
        ];

    /// <summary>The comments of a text that change, by their places.</summary>
    public IReadOnlyDictionary<TextSpan, string?> CommentsOf(SourceText source) =>
        _findings
            .Where(finding => finding.EditedSource.Path == source.Path)
            .SelectMany(finding => finding.Fix?.Comments ?? [])
            .ToDictionary(change => change.Place, change => change.NewText);

    /// <summary>Takes a fix up unless it collides with one taken before.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool TryAdd(Finding finding, Fix fix)
    {
        SourceText source = finding.EditedSource;
        List<TextEdit> edits = ListOf(source);
        ImmutableArray<TextEdit> added = [.. fix.Edits.Except(edits)];
        bool sharesEdits = added.Length < fix.Edits.Length;
        if (
            added.Any(edit => edits.Any(other => Collide(edit, other)))
            || (
                !sharesEdits
                && ChangedPathsOf(source).Any(path => fix.ChangedPaths.Any(own => Clash(own, path)))
            )
        )
        {
            return false;
        }

        edits.AddRange(added);
        _findings.Add(finding);
        return true;
    }

    private List<TextEdit> ListOf(SourceText source)
    {
        if (!_edits.TryGetValue(source.Path, out List<TextEdit>? edits))
        {
            _edits[source.Path] = edits = [];
        }

        return edits;
    }

    /// <summary>Whether one would change what the other stands in or beside. Two insertions at one place do not.</summary>
    private static bool Collide(TextEdit left, TextEdit right) =>
        left.Span.IsEmpty && right.Span.IsEmpty
            ? false
            : left.Span.Start <= right.Span.End && right.Span.Start <= left.Span.End;

    /// <summary>Whether both change the value of one place. Items may be added to one list by many.</summary>
    private static bool Clash(string left, string right) =>
        left == right
            ? !left.EndsWith("/-", StringComparison.Ordinal)
            : left.StartsWith($"{right}/", StringComparison.Ordinal)
                || right.StartsWith($"{left}/", StringComparison.Ordinal);

    /// <summary>How far the new text's first line with anything on it is indented; an item counts as deeper than a key beside it.</summary>
    private static int Depth(string text)
    {
        string line = text.TrimStart('\r', '\n');
        string rest = line.TrimStart(' ');
        bool isItem = rest.StartsWith("- ", StringComparison.Ordinal);
        return (2 * (line.Length - rest.Length)) + (isItem ? 1 : 0);
    }
}
