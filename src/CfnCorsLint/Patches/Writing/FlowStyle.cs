namespace CfnCorsLint.Patches.Writing;

/// <summary>Says how mappings and lists in brackets are written at a place.</summary>
/// <param name="Colon">What stands between a key and its value: <c>": "</c>, <c>" : "</c>, <c>":"</c>.</param>
/// <param name="Comma">What stands between two entries on one line: <c>", "</c> or <c>","</c>.</param>
/// <param name="Padding">What stands inside braces: <c>""</c> or a blank.</param>
/// <param name="Unit">By what a nested line is indented further; <see langword="null"/> when all is on one line.</param>
internal sealed record FlowStyle(string Colon, string Comma, string Padding, string? Unit)
{
    public static FlowStyle OneLine { get; } = new(": ", ", ", "", null);
}
