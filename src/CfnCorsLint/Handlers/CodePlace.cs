using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers;

/// <summary>A place in source code that a report can point to.</summary>
public sealed record CodePlace(SourceText Source, TextSpan Span);
