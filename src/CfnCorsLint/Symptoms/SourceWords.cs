using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>A program that prints messages: its name for people, and the text that it puts around its reasons.</summary>
/// <param name="Sources">Where its texts are written: addresses.</param>
public sealed record SourceWords(
    SymptomSource Source,
    string Name,
    ImmutableArray<string> Sources,
    ImmutableArray<SymptomFrame> Frames
);
