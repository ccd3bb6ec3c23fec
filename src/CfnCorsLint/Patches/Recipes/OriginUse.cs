using CfnCorsLint.Apis;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Judges whether an allowed origin of the API may be written elsewhere.</summary>
internal static class OriginUse
{
    /// <summary>Whether each branch of the expression is, or may be, one well-formed origin or <c>*</c>.</summary>
    /// <param name="withCredentials">Then <c>*</c> is none.</param>
    public static bool IsCopied(HeaderMapping mapping, Repair repair, bool withCredentials)
    {
        if (MappedValues.IsMade(mapping))
        {
            return IsSound(mapping, repair.Template, withCredentials);
        }

        if (
            mapping.Key.Parent is not MappingNode owner
            || owner.Entries.FirstOrDefault(entry => entry.Key == mapping.Key) is not { } written
        )
        {
            return false;
        }

        var evaluator = new Evaluator(repair.Template, repair.Subject.World);
        HeaderMapping[] branches =
        [
            .. Alternatives
                .Of(written.Value)
                .Select(branch => mapping with { Value = evaluator.Evaluate(branch) }),
        ];
        return branches.All(branch => IsSound(branch, repair.Template, withCredentials))
            && (branches.Length == 1 || branches.All(branch => IsWished(branch, repair)));
    }

    /// <summary>Whether a branch gives no origin that the people who own the pages do not name.</summary>
    private static bool IsWished(HeaderMapping branch, Repair repair) =>
        repair.Wishes.Origins.IsEmpty
        || MappedValues.Inner(branch) is not { } inner
        || inner == "*"
        || repair.Wishes.Origins.Contains(inner);

    private static bool IsSound(HeaderMapping mapping, Template template, bool withCredentials)
    {
        if (!MappedValues.IsPortable(mapping))
        {
            return false;
        }

        OriginForm? form =
            MappedValues.Inner(mapping) is { } inner ? OriginForm.Of(inner)
            : mapping.Value is Value.Pattern pattern ? PartlyKnownOrigin.FormOf(pattern, template)
            : null;
        return form?.Kind switch
        {
            null or OriginFormKind.WellFormed => true,
            OriginFormKind.Wildcard => !withCredentials,
            _ => false,
        };
    }
}
