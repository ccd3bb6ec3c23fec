namespace CfnCorsLint.Templates.Values;

/// <summary>A piece of a text that is known only in part: literal text, or a hole whose text is not known before deployment.</summary>
/// <param name="Literal">The text of a literal piece; <see langword="null"/> for a hole.</param>
/// <param name="Hole">What stands in the hole, <c>Domain</c> or <c>Site.DomainName</c>; <see langword="null"/> for a literal piece.</param>
public sealed record PatternPart(string? Literal, string? Hole)
{
    /// <summary>What is known of the text in a hole; <see langword="null"/> when nothing is.</summary>
    public ValueShape? Shape { get; init; }

    public static PatternPart OfText(string text) => new(text, null);

    public static PatternPart OfHole(string name, ValueShape? shape) =>
        new(null, name) { Shape = shape };
}
