using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Makes one fix of those for several places of one finding.</summary>
internal sealed class JointFix
{
    private readonly Fix? _first;
    private readonly EditGrid _edits = new();
    private readonly DistinctList<string> _paths = new();
    private readonly DistinctList<Effect> _effects = new();
    private readonly DistinctList<string> _brings = new();
    private bool _isJoint;

    public JointFix(Fix? first)
    {
        _first = first;
        _edits.AddRange(first?.Edits ?? []);
        _paths.AddRange(first?.ChangedPaths ?? []);
        _effects.AddRange(first?.Effects ?? []);
        _brings.AddRange(first?.Brings ?? []);
    }

    /// <summary>The first fix, with all that could be added to it.</summary>
    public Fix? Made =>
        _first is { } first && _isJoint
            ? first with
            {
                Edits = [.. _edits.Edits],
                ChangedPaths = _paths.All,
                Effects = _effects.All,
                Brings = _brings.All,
            }
            : _first;

    /// <summary>Adds another fix, but not where it is trusted less, edits another text, or would change a place that is changed already.</summary>
    public void Add(Fix? other)
    {
        if (
            _first is null or { Edits.IsEmpty: true }
            || other is null or { Edits.IsEmpty: true }
            || other.Trust < _first.Trust
            || other.Source?.Path != _first.Source?.Path
        )
        {
            return;
        }

        ImmutableArray<TextEdit> added = [.. other.Edits.Where(edit => !_edits.Contains(edit))];
        if (!added.Any(edit => IsTaken(edit.Span)))
        {
            _isJoint = true;
            _edits.AddRange(added);
            _paths.AddRange(other.ChangedPaths);
            _effects.AddRange(other.Effects);
            _brings.AddRange(other.Brings);
        }
    }

    private bool IsTaken(TextSpan span) =>
        _edits.HasReplacementAt(span) || _edits.HasInsertionAt(span);
}
