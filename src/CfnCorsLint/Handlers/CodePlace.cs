using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers;

/// <summary>A place in source code.</summary>
public sealed record CodePlace(SourceText Source, TextSpan Span);
