using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Values;

/// <summary>Tells the value of a text that is written out: the text itself, unless CloudFormation replaces parts of it at deployment.</summary>
internal static class Literal
{
    private const string DynamicReference = "{{resolve:";
    private const string Why = "dynamic reference ";

    /// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html</remarks>
    public static Value Of(SyntaxNode node, string text, ScalarKind kind = ScalarKind.Text) =>
        WhyDynamic(text) is { } why
            ? new Value.Unknown(node, why)
            : new Value.Known(node, text, kind);

    /// <summary>Why the value is a dynamic reference, or a piece of one; <see langword="null"/> when it is not.</summary>
    public static string? WhyDynamic(Value value) =>
        value is Value.Unknown unknown && unknown.Why.StartsWith(Why, StringComparison.Ordinal)
            ? unknown.Why
            : null;

    /// <summary>Names the first dynamic reference, <c>dynamic reference {{resolve:ssm…}}</c>; <see langword="null"/> when there is none.</summary>
    public static string? WhyDynamic(string text)
    {
        int start = text.IndexOf(DynamicReference, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> store = text.AsSpan(start + DynamicReference.Length);
        int end = store.IndexOfAny(':', '}');
        return $"{Why}{DynamicReference}{(end < 0 ? "" : store[..end])}…}}}}";
    }
}
