using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Mappings;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>A mapping template that answers several allowed origins, each with itself, as CDK writes it.</summary>
/// <param name="Origins">Those it answers; any other gets what the mapping says.</param>
/// <remarks>Source: https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-apigateway/lib/resource.ts (renderResponseTemplate)</remarks>
public sealed partial record OriginOverride(ImmutableArray<string> Origins)
{
    /// <returns><see langword="null"/> when the template is of another shape.</returns>
    public static OriginOverride? Parse(string template)
    {
        Match match = Shape()
            .Match(ResponseOverrides.Plain(VelocityReader.WithoutComments(template)));
        return match.Success
            ? new OriginOverride([.. match.Groups["origin"].Captures.Select(found => found.Value)])
            : null;
    }

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
}
