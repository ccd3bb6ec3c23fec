using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Chooses the fixes that can be made in one pass over some texts.</summary>
internal sealed class FixSelection
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, (EditGrid Edits, ChangedPaths Paths)> _texts = new(
        StringComparer.Ordinal
    );

    /// <summary>The findings whose fixes were taken, in that order.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The edits of a text, equal ones once, in the order in which they are made.</summary>
    /// <remarks>Of insertions at one place the further indented come first: they belong to what stands before.</remarks>
    public IReadOnlyList<TextEdit> EditsOf(SourceText source) =>
        [
            .. TextOf(source)
                .Edits.Edits.OrderBy(edit => edit.Span.Start)
                .ThenBy(edit => edit.Span.End)
                .ThenByDescending(edit => Depth(edit.NewText)),
        ];

    /// <summary>The paths in a text below which values change.</summary>
    public IEnumerable<string> ChangedPathsOf(SourceText source) =>
        _findings
            .Where(finding => finding.EditedSource.Path == source.Path)
            .SelectMany(finding => finding.Fix?.ChangedPaths ?? []);

    /// <summary>The changes of the model by these fixes, and by fixes that would make equal edits for another API.</summary>
    /// <param name="result">With the findings that the fixes were taken from.</param>
    public ImmutableArray<Effect> EffectsIn(CheckResult result) =>
        [
            .. result
                .Findings.Where(finding =>
                    finding.Fix is { Edits: [_, ..] edits }
                    && _texts.TryGetValue(finding.EditedSource.Path, out var made)
                    && edits.All(made.Edits.Contains)
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

    /// <summary>Takes a fix unless it collides with one that was taken before.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool TryAdd(Finding finding, Fix fix)
    {
        (EditGrid edits, ChangedPaths paths) = TextOf(finding.EditedSource);
        ImmutableArray<TextEdit> added = [.. fix.Edits.Where(edit => !edits.Contains(edit))];
        bool sharesEdits = added.Length < fix.Edits.Length;
        if (
            added.Any(edit => Collides(edit, edits))
            || (!sharesEdits && fix.ChangedPaths.Any(paths.Clash))
        )
        {
            return false;
        }

        edits.AddRange(added);
        paths.AddRange(fix.ChangedPaths);
        _findings.Add(finding);
        return true;
    }

    private (EditGrid Edits, ChangedPaths Paths) TextOf(SourceText source)
    {
        if (!_texts.TryGetValue(source.Path, out (EditGrid Edits, ChangedPaths Paths) text))
        {
            _texts[source.Path] = text = (new EditGrid(), new ChangedPaths());
        }

        return text;
    }

    /// <summary>Whether one would change what the other stands in or beside. Two insertions at one place do not.</summary>
    private static bool Collides(TextEdit edit, EditGrid others) =>
        others.HasReplacementAt(edit.Span)
        || (!edit.Span.IsEmpty && others.HasInsertionAt(edit.Span));

    /// <summary>How far the new text's first line with anything on it is indented; an item counts as deeper than a key beside it.</summary>
    private static int Depth(string text)
    {
        string line = text.TrimStart('\r', '\n');
        string rest = line.TrimStart(' ');
        bool isItem = rest.StartsWith("- ", StringComparison.Ordinal);
        return (2 * (line.Length - rest.Length)) + (isItem ? 1 : 0);
    }
}
