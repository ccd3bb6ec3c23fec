using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Apis.Mappings;

/// <summary>Reads what a mapping template sets in the answer, however the template writes that: with dots or brackets, <c>${}</c> or <c>$!{}</c>; comments set nothing. No other code reads it.</summary>
/// <remarks>Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html,
/// https://velocity.apache.org/engine/1.7/vtl-reference.html</remarks>
public static partial class ResponseOverrides
{
    private const string Override = "responseOverride";

    /// <summary>Whether the template speaks of the answer's headers or status outside of comments.</summary>
    public static bool AreIn(string template) =>
        template.Contains(Override, StringComparison.Ordinal)
        && VelocityReader.WithoutComments(template).Contains(Override, StringComparison.Ordinal);

    /// <summary>The headers that the template sets, as far as their names can be read.</summary>
    public static ImmutableArray<string> HeadersSetBy(string template) =>
        [
            .. VelocityReader
                .Read(template)
                .Select(directive => AssignmentOf(directive)?.Target)
                .OfType<string>()
                .Select(HeaderOf)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Whether the template may set the status.</summary>
    public static bool MaySetStatus(string template) =>
        Plain(VelocityReader.WithoutComments(template))
            .Contains($"{Override}.status", StringComparison.Ordinal);

    /// <summary>The header that a reference stands for, <c>$context.responseOverride.header.Vary</c>; <see langword="null"/> for any other.</summary>
    public static string? HeaderOf(string reference) =>
        Header().Match(Plain(reference.Trim())) is { Success: true } match
            ? match.Groups["header"].Value
            : null;

    /// <summary>A template with each reference written in one way: <c>$a.b.c</c>.</summary>
    public static string Plain(string template) =>
        Bracket()
            .Replace(Formal().Replace(template, "$$${name}"), ".${name}")
            .Replace("$!", "$", StringComparison.Ordinal);

    /// <returns><see langword="null"/> when the directive assigns nothing.</returns>
    internal static (string Target, string Value)? AssignmentOf(VelocityDirective directive) =>
        directive.Name == "set" && Assignment().Match(directive.Argument) is { Success: true } match
            ? (match.Groups["target"].Value, match.Groups["value"].Value)
            : null;

    [GeneratedRegex(
        """^\s*(?<target>\$[^=]+?)\s*=(?!=)\s*(?<value>[\s\S]+?)\s*$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Assignment();

    [GeneratedRegex(
        """^\$context\.responseOverride\.header\.(?<header>[A-Za-z0-9-]+)$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Header();

    /// <summary><c>${name}</c>, <c>$!{context.responseOverride.header["Vary"]}</c></summary>
    [GeneratedRegex(
        """\$!?\{(?<name>[A-Za-z_][\w.\-\[\]"' ]*)\}""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Formal();

    /// <summary><c>["header"]</c></summary>
    [GeneratedRegex(
        """\[\s*["'](?<name>[\w-]+)["']\s*\]""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bracket();
}
