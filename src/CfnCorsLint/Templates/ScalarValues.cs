using System.Text.RegularExpressions;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Tells the value of a text that is written out in a template.</summary>
internal static partial class ScalarValues
{
    public static Value Of(ScalarNode scalar, TemplateKind kind)
    {
        string text = ScalarText.Of(scalar);
        return text.Length > TextAssembler.MaxLength
                ? new Value.Unknown(scalar, TextAssembler.TooLong)
            : kind == TemplateKind.OpenApi && TemplateMark().IsMatch(text)
                ? new Value.Unknown(scalar, $"template mark {TemplateMark().Match(text).Value}")
            : Literal.Of(scalar, text, ScalarTyping.KindOf(scalar));
    }

    /// <summary>What other tools fill in before a document that stands alone is used.</summary>
    [GeneratedRegex(
        @"\$\{[^{}]*\}|\{\{[^{}]*\}\}|<<[^<>]*>>|%%[^%]*%%",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TemplateMark();
}
