using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>What some mapped values say of the origins that an API allows.</summary>
/// <param name="First">The first value that may be written elsewhere; <see langword="null"/> when there is none.</param>
/// <param name="Distinct">Each different one of those once, as it is written.</param>
/// <param name="HasWildcard">Whether some value is <c>*</c>.</param>
internal sealed record OriginSource(
    HeaderMapping? First,
    ImmutableArray<Fragment> Distinct,
    bool HasWildcard
)
{
    public static OriginSource Of(OriginQuestion question, IEnumerable<HeaderMapping> mappings)
    {
        ImmutableArray<HeaderMapping> all = [.. mappings];
        ImmutableArray<HeaderMapping> usable =
        [
            .. all.Where(mapping => OriginUse.IsCopied(mapping, question)),
        ];
        return new OriginSource(
            usable.FirstOrDefault(),
            [.. MappedValues.Distinct(usable, question.Tree)],
            all.Any(mapping => MappedValues.Inner(mapping) == "*")
        );
    }
}
