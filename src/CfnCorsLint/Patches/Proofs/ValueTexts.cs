using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Writes a value so that two with the same text are worth the same in every deployment.</summary>
internal static class ValueTexts
{
    /// <summary>The texts of a list's items, or the one of any other value.</summary>
    public static IEnumerable<string> Of(Value value) =>
        value is Value.List list ? list.Items.Select(One) : [One(value)];

    private static string One(Value value) =>
        value switch
        {
            Value.Known { ByDefaultOf: { } parameter } => $"Ref {parameter}",
            Value.Known known => known.Text,
            Value.OneOf several => $"one of {string.Join(", ", several.Texts)}",
            _ => ExpressionName.Of(value.Node),
        };
}
