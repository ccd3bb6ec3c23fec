using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Reads the <c>Parameters</c> of a template.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html</remarks>
internal static class ParameterReader
{
    public static ImmutableDictionary<string, Parameter> Read(MappingNode root) =>
        root["Parameters"] is MappingNode parameters
            ? parameters
                .EffectiveEntries.Select(ParameterOf)
                .OfType<Parameter>()
                .ToImmutableDictionary(parameter => parameter.Name, StringComparer.Ordinal)
            : ImmutableDictionary.Create<string, Parameter>(StringComparer.Ordinal);

    /// <summary>The parameters with the values that stacks of other templates give to some of them.</summary>
    public static ImmutableDictionary<string, Parameter> With(
        ImmutableDictionary<string, Parameter> parameters,
        StackArguments arguments
    ) =>
        parameters.SetItems(
            from given in arguments.Values
            where parameters.ContainsKey(given.Key)
            select KeyValuePair.Create(
                given.Key,
                parameters[given.Key] with
                {
                    IsGiven = true,
                    Given = given.Value,
                    IsSettled = arguments.AreAll,
                }
            )
        );

    /// <summary>The parameters, with what somebody has chosen for the deployment: secrets are not looked at.</summary>
    public static ImmutableDictionary<string, Parameter> Settled(
        ImmutableDictionary<string, Parameter> parameters,
        IEnumerable<KeyValuePair<string, string>> values
    ) =>
        parameters.SetItems(
            from given in values
            where parameters.ContainsKey(given.Key) && !parameters[given.Key].IsSecret
            select KeyValuePair.Create(
                given.Key,
                parameters[given.Key] with
                {
                    IsGiven = true,
                    Given = given.Value,
                    IsSettled = true,
                }
            )
        );

    private static Parameter? ParameterOf(MappingEntry entry) =>
        entry.Key is ScalarNode key && entry.Value.Resolved is MappingNode body
            ? new Parameter(
                key.Value,
                key,
                (body["Type"] as ScalarNode)?.Value ?? "String",
                body["Default"] as ScalarNode,
                AllowedValuesOf(body)
            )
            {
                IsSecret =
                    body["NoEcho"] is ScalarNode { Value: var noEcho }
                    && !noEcho.Equals("false", StringComparison.OrdinalIgnoreCase),
                AllowedPattern = (body["AllowedPattern"] as ScalarNode)?.Value,
            }
            : null;

    private static ImmutableArray<string> AllowedValuesOf(MappingNode body) =>
        body["AllowedValues"] is SequenceNode list
            ?
            [
                .. list
                    .Items.Select(item => item.Resolved)
                    .OfType<ScalarNode>()
                    .Select(ScalarText.Of)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
}
