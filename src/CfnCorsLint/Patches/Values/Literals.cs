using System.Globalization;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Values;

/// <summary>Tells what kind of value a rule means by a word.</summary>
internal static class Literals
{
    /// <summary><c>true</c> and <c>false</c> mean a boolean, digits a number where one stood before.</summary>
    /// <param name="present">What stands there now; <see langword="null"/> when nothing does.</param>
    public static Fragment.Scalar Of(string text, ScalarNode? present) =>
        new(
            text,
            text is "true" or "false" ? ScalarKind.Boolean
                : int.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out _
                ) && (present is null || ScalarTyping.KindOf(present) == ScalarKind.Integer)
                    ? ScalarKind.Integer
                : ScalarKind.Text
        );

    /// <summary>A mapping's value: in single quotes, which the word may have or not.</summary>
    public static Fragment.Scalar OfMapping(string text) =>
        new(IsQuoted(text) ? text : $"'{text}'", ScalarKind.Text);

    public static bool IsQuoted(string text) => text is ['\'', .., '\''];
}
