using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>One request of a dialogue, its answer, and what the browser makes of that.</summary>
/// <param name="Request">Method and path.</param>
/// <param name="Sent">Header lines of the request.</param>
/// <param name="Status">With the body, where the gateway writes one.</param>
/// <param name="Answered">Header lines of the answer.</param>
/// <param name="Unknown">That there may be others, and why; <see langword="null"/> when there are none.</param>
/// <param name="Verdict">One clause.</param>
internal sealed record DialogueTurn(
    string Request,
    ImmutableArray<string> Sent,
    string Status,
    ImmutableArray<string> Answered,
    string? Unknown,
    Truth Passes,
    string Verdict,
    ImmutableArray<DialogueNote> Notes
);
