using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Decides whether one resource exists wherever another one does, so that the other may depend on it.</summary>
/// <remarks>Source: https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md (E3005)</remarks>
internal static class Presence
{
    /// <param name="condition">Of the resource that is needed; <see langword="null"/> when it always exists.</param>
    public static bool IsSharedBy(Template template, Resource other, string? condition)
    {
        if (condition is null || condition == other.Condition)
        {
            return true;
        }

        World world = other.Condition is { } own ? World.Any.With(own, true) : World.Any;
        return new Evaluator(template, world).Holds(condition) == Truth.True;
    }
}
