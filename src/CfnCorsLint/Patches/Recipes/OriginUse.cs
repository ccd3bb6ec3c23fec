using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

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

        if (
            mapping.Key.Parent is not MappingNode owner
            || owner.EntryOf(mapping.Key) is not { } written
        )
        {
            return false;
        }

        var evaluator = new Evaluator(question.Template, question.World);
        HeaderMapping[] branches =
        [
            .. Alternatives
                .Of(written.Value)
                .Select(branch => mapping with { Value = evaluator.Evaluate(branch) }),
        ];
        return branches.All(branch => IsSound(branch, question))
            && (branches.Length == 1 || branches.All(branch => IsWished(branch, question.Wishes)));
    }

    /// <summary>Whether a branch gives no origin that the people who own the pages do not name.</summary>
    private static bool IsWished(HeaderMapping branch, Wishes wishes) =>
        wishes.Origins.IsEmpty
        || MappedValues.Inner(branch) is not { } inner
        || inner == "*"
        || wishes.Origins.Contains(inner);

    private static bool IsSound(HeaderMapping mapping, OriginQuestion question)
    {
        if (!MappedValues.IsPortable(mapping))
        {
            return false;
        }

        OriginForm? form =
            MappedValues.Inner(mapping) is { } inner ? OriginForm.Of(inner)
            : mapping.Value is Value.Pattern pattern
                ? PartlyKnownOrigin.FormOf(pattern, question.Template)
            : null;
        return form?.Kind switch
        {
            null or OriginFormKind.WellFormed => true,
            OriginFormKind.Wildcard => !question.WithCredentials,
            _ => false,
        };
    }
}
