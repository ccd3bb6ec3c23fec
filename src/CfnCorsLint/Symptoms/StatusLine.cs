using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Symptoms;

/// <summary>Describes a line beside the messages of browsers that tells the status of an answer.</summary>
/// <param name="Method">The method of the request that is answered; <see langword="null"/> when the line does not tell.</param>
/// <param name="Source">The address of a page where the line was pasted.</param>
public sealed record StatusLine(TextPattern Text, string? Method, string Source)
{
    private const string MethodHole = $"{{{Holes.Method}}}";

    /// <summary>The lines that a text stands for: where it begins with the method, one for each.</summary>
    public static IEnumerable<StatusLine> Of(string text, string source) =>
        text.StartsWith(MethodHole, StringComparison.Ordinal)
            ? Verbs.All.Select(verb => new StatusLine(
                TextPattern.Of(verb + text[MethodHole.Length..]),
                verb,
                source
            ))
            : [new StatusLine(TextPattern.Of(text), null, source)];
}
