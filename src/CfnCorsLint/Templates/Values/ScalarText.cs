using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Values;

/// <summary>Tells which text CloudFormation makes of a scalar.</summary>
internal static class ScalarText
{
    /// <summary><c>true</c> for <c>Yes</c>, <c>""</c> for null, everything else as written.</summary>
    public static string Of(ScalarNode scalar) =>
        ScalarTyping.KindOf(scalar) switch
        {
            ScalarKind.Null => "",
            ScalarKind.Boolean => ScalarTyping.BooleanOf(scalar) switch
            {
                true => "true",
                false => "false",
                null => scalar.Value,
            },
            _ => scalar.Value,
        };
}
