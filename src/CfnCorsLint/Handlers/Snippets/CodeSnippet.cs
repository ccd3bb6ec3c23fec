using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Proposes a change of source code to a person: edits of one file, in its language and style.</summary>
/// <param name="Edits">At least one; none overlap.</param>
/// <param name="NeedsOrigin">Whether the origin in it only stands for one that nobody named.</param>
public sealed record CodeSnippet(
    SourceText Source,
    ImmutableArray<TextEdit> Edits,
    bool NeedsOrigin = false
);
