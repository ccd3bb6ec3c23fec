using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Advice;

/// <summary>Holds what to write in the source of a tool's templates, for the rules of one row.</summary>
/// <param name="Never">Why the tool makes no such template; <see langword="null"/> where it may.</param>
/// <param name="Texts">An order for each part that has one, in the order of the file.</param>
public sealed record ToolAdvice(
    TemplateOrigin Tool,
    string? Never,
    ImmutableArray<(AdvisedPart Part, string Text)> Texts
)
{
    /// <summary>The order for a part; <see langword="null"/> where nothing is known.</summary>
    public string? For(AdvisedPart part) => Find(part) ?? Find(AdvisedPart.Any);

    private string? Find(AdvisedPart part)
    {
        foreach ((AdvisedPart one, string text) in Texts)
        {
            if (one == part)
            {
                return text;
            }
        }

        return null;
    }
}
