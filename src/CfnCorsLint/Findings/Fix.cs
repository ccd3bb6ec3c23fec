using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>One way to repair what a finding is about, by edits that are made together or not at all.</summary>
/// <param name="Title">An order in one line, without a full stop: <c>Add an OPTIONS method to '/pets'</c>.</param>
/// <param name="Edits">None overlap. Empty only when display-only and nothing can be written down.</param>
/// <param name="ChangedPaths">Paths (<c>/Resources/Api/…</c>) at and below which the fix means to change or add values.</param>
/// <param name="Why">Why it is not written by itself, with the way out; <see langword="null"/> for a safe fix.</param>
public sealed record Fix(
    string Title,
    Trust Trust,
    ImmutableArray<TextEdit> Edits,
    ImmutableArray<string> ChangedPaths,
    string? Why
)
{
    /// <summary>The text that the edits are of; <see langword="null"/> for that of the finding.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The comments that it changes; it leaves all others alone.</summary>
    public ImmutableArray<CommentChange> Comments { get; init; } = [];

    /// <summary>What the fix changes in the model: all else stays as it is, in every API of the run.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>Ids of notes that the fix may bring.</summary>
    public ImmutableArray<string> Brings { get; init; } = [];
}
