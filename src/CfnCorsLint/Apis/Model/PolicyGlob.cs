using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>Compares a text of a resource policy, in which <c>*</c> and <c>?</c> stand for other characters, with what is called.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards</remarks>
internal static class PolicyGlob
{
    /// <summary>Stands for a text of any length that is not known, on either side. No policy and no path holds it.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The most steps of a comparison: policies have at most 8 KB, and paths are shorter.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html</remarks>
    private const int MaxSteps = 4_000_000;

    /// <summary>Whether the pattern takes the text, whatever the holes are.</summary>
    public static Truth Takes(string pattern, string text) =>
        (long)pattern.Length * text.Length > MaxSteps ? Truth.Unknown
        : Meets(pattern, text, isGenerous: false) ? Truth.True
        : Meets(pattern, text, isGenerous: true) ? Truth.Unknown
        : Truth.False;

    /// <param name="isGenerous">Holes are what they have to be; otherwise only <c>*</c> takes one, and one in the pattern takes nothing.</param>
    private static bool Meets(string pattern, string text, bool isGenerous)
    {
        // Whether the pattern so far takes the first characters, by their number.
        bool[] taken = new bool[text.Length + 1];
        taken[0] = true;
        for (int end = 1; end <= text.Length; end++)
        {
            taken[end] = taken[end - 1] && isGenerous && text[end - 1] == Hole;
        }

        foreach (char mark in pattern)
        {
            bool isAny = mark == '*' || (isGenerous && mark == Hole);
            bool[] next = new bool[text.Length + 1];
            next[0] = isAny && taken[0];
            for (int end = 1; end <= text.Length; end++)
            {
                char last = text[end - 1];
                next[end] =
                    isAny || (isGenerous && last == Hole)
                        ? next[end - 1] || taken[end]
                        : taken[end - 1] && last != Hole && (mark == last || mark == '?');
            }

            taken = next;
        }

        return taken[^1];
    }
}
