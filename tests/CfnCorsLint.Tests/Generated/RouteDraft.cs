using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Generated;

/// <summary>A route of a drawn API.</summary>
/// <param name="Preflight"><see langword="null"/> when the route has no OPTIONS.</param>
internal sealed record RouteDraft(
    string Path,
    ImmutableArray<MethodDraft> Methods,
    PreflightDraft? Preflight
);
