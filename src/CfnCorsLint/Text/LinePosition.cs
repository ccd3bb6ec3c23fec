namespace CfnCorsLint.Text;

/// <summary>A place in a text, which counts lines and columns.</summary>
/// <param name="Line">From 0; reports add 1.</param>
/// <param name="Column">From 0, in UTF-16 code units; reports add 1.</param>
public readonly record struct LinePosition(int Line, int Column);
