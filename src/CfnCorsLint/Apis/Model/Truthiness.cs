using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>Decides whether SAM, which is written in Python, takes a value for true: the text <c>'false'</c> is, an empty text and 0 are not.</summary>
/// <remarks>Source: https://docs.python.org/3/library/stdtypes.html#truth-value-testing</remarks>
internal static class Truthiness
{
    /// <param name="absent">What SAM takes in the place of an absent value.</param>
    public static Truth IsTruthy(this Element element, Truth absent) =>
        !element.Exists ? absent
        : element.Node is MappingNode { Entries.IsEmpty: true } ? Truth.False
        : element.Value switch
        {
            Value.Known known => Of(known).ToTruth(),
            Value.OneOf several => several.Texts.All(text => text.Length > 0)
                ? Truth.True
                : Truth.Unknown,
            Value.List list => (list.Items.Length > 0).ToTruth(),
            _ when element.IsUnknown => Truth.Unknown,
            _ => Truth.True,
        };

    private static bool Of(Value.Known known) =>
        known.Kind switch
        {
            ScalarKind.Null => false,
            ScalarKind.Boolean => known.Text.Equals("true", StringComparison.OrdinalIgnoreCase),
            ScalarKind.Text => known.Text.Length > 0,
            _ => known.Text.Trim('0', '.').Length > 0,
        };
}
