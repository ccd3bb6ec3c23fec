using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Exchanges;

/// <summary>A mapping template that answers each of several origins with itself, as CDK writes it.</summary>
/// <param name="Origins">Those it answers; any other gets what the mapping says.</param>
/// <remarks>Source: https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-apigateway/lib/resource.ts (renderResponseTemplate)</remarks>
public sealed partial record OriginOverride(ImmutableArray<string> Origins)
{
    /// <returns><see langword="null"/> when the template is of another shape.</returns>
    public static OriginOverride? Parse(string template)
    {
        Match match = Shape().Match(template);
        return match.Success
            ? new OriginOverride([.. match.Groups["origin"].Captures.Select(found => found.Value)])
            : null;
    }

    /// <summary>The headers that a mapping template sets, as far as their names can be read.</summary>
    public static ImmutableArray<string> HeadersSetBy(string template) =>
        [
            .. Overridden()
                .Matches(template)
                .Select(match => match.Groups["name"].Value)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    [GeneratedRegex(
        """
            ^\s*
            \#set\(\s*\$(?<v>\w+)\s*=\s*\$input\.params\(\)\.header\.get\(\s*["']Origin["']\s*\)\s*\)\s*
            (\#if\(\s*\$\k<v>\s*==\s*(""|'')\s*\)\s*
              \#set\(\s*\$\k<v>\s*=\s*\$input\.params\(\)\.header\.get\(\s*["']origin["']\s*\)\s*\)\s*
            \#end\s*)?
            \#if\(\s*\$\k<v>\s*==\s*["'](?<origin>[^"']*)["']\s*(\|\|\s*\$\k<v>\s*==\s*["'](?<origin>[^"']*)["']\s*)*\)\s*
              \#set\(\s*\$context\.responseOverride\.header\.Access-Control-Allow-Origin\s*=\s*\$\k<v>\s*\)\s*
            \#end
            \s*$
            """,
        RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();

    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html</remarks>
    [GeneratedRegex(
        """\$context\.responseOverride\.header\.(?<name>[\w-]+)|\$context\.responseOverride\.header\[\s*["'](?<name>[\w-]+)["']\s*\]""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Overridden();
}
