using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Tells whether a mock answers a body that somebody could want to keep from strangers.</summary>
public static partial class MockBody
{
    /// <summary>Whether a method is an <c>OPTIONS</c> that nothing stands behind: one without an integration, or a mock whose answers say nothing.</summary>
    public static bool IsBare(Method method) =>
        method.Verb == "OPTIONS"
        && (
            method.Integration is null
            || (
                method.Integration is { Kind: IntegrationKind.Mock } mock
                && Speaks(mock) == Truth.False
            )
        );

    /// <summary>Whether an answer of the mock has a body other than a status or an empty object.</summary>
    public static Truth Speaks(Integration mock) =>
        mock
            .Responses.SelectMany(response => response.Templates)
            .Select(template => Speaks(template.Value))
            .Append(
                (
                    mock.UnknownResponses is not null
                    || mock.Responses.Any(response => response.UnknownTemplates is not null)
                )
                    ? Truth.Unknown
                    : Truth.False
            )
            .Aggregate(Truth.False, TruthExtensions.Or);

    private static Truth Speaks(Value template) =>
        template is Value.Known known
            ? (!Nothing().IsMatch(VelocityReader.WithoutDirectives(known.Text))).ToTruth()
            : Truth.Unknown;

    [GeneratedRegex(
        """^[\s"']*(\{\s*("?statusCode"?\s*:\s*"?\d*"?)?[\s,]*\}|\[\s*\])?[\s"']*$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Nothing();
}
