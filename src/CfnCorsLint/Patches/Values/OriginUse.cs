using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Values;

/// <summary>Judges whether an allowed origin of the API may be written elsewhere.</summary>
internal static class OriginUse
{
    /// <summary>Whether each branch of the expression is, or may be, one well-formed origin or <c>*</c>.</summary>
    public static bool IsCopied(HeaderMapping mapping, OriginQuestion question)
    {
        if (MappedValues.IsMade(mapping))
        {
            return IsSound(mapping, question);
        }

        HeaderMapping[] branches = [.. Branches(mapping, question)];
        return branches.Length > 0 && branches.All(branch => IsSound(branch, question));
    }

    /// <summary>What the expression may be worth, one a branch; <see langword="null"/> when that is not known for certain.</summary>
    public static ImmutableArray<string>? KnownOrigins(
        HeaderMapping mapping,
        OriginQuestion question
    )
    {
        HeaderMapping[] branches = MappedValues.IsMade(mapping)
            ? [mapping]
            : [.. Branches(mapping, question)];
        string?[] inner =
        [
            .. branches.Select(branch =>
                branch.Value.ByDefaultOf is null ? MappedValues.Inner(branch) : null
            ),
        ];
        return inner.Contains(null) ? null : [.. inner.OfType<string>()];
    }

    private static IEnumerable<HeaderMapping> Branches(
        HeaderMapping mapping,
        OriginQuestion question
    )
    {
        if (
            mapping.Key.Parent is not MappingNode owner
            || owner.EntryOf(mapping.Key) is not { } written
        )
        {
            return [];
        }

        var evaluator = new Evaluator(question.Template, question.World);
        return Alternatives
            .Of(written.Value)
            .Select(branch => mapping with { Value = evaluator.Evaluate(branch) });
    }

    private static bool IsSound(HeaderMapping mapping, OriginQuestion question)
    {
        if (!MappedValues.IsPortable(mapping))
        {
            return false;
        }

        OriginForm? form = MappedValues.Inner(mapping) is { } inner
            ? OriginForm.Of(inner)
            : PartlyKnownOrigin.FormOf(mapping.Value);
        return form?.Kind switch
        {
            null or OriginFormKind.WellFormed => true,
            OriginFormKind.Wildcard => !question.WithCredentials
                && !question.PageSettings.NarrowsAny,
            _ => false,
        };
    }
}
