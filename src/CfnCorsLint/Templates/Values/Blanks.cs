using System.Text.RegularExpressions;

namespace CfnCorsLint.Templates.Values;

/// <summary>Recognizes defaults of parameters that nobody means: blanks that are to be filled in.</summary>
internal static partial class Blanks
{
    /// <summary>Whether the text is empty or reads like <c>REPLACE_ME</c>, <c>&lt;your-domain&gt;</c>, <c>https://your-site.com</c>, <c>xxx</c>.</summary>
    public static bool LooksLike(string text) =>
        string.IsNullOrWhiteSpace(text) || Blank().IsMatch(text);

    [GeneratedRegex(
        """^\W*(https?://)?(REPLACE|(CHANGE|FIX)[-_ ]?(ME|IT|THIS)|YOUR|TO[-_ ]?DO\b|TBD\b|X{3,})|<[^<>]*>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Blank();
}
