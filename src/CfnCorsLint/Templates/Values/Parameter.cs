using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Values;

/// <summary>A parameter that a template declares, with the values that it allows.</summary>
/// <param name="Type"><c>String</c>, <c>CommaDelimitedList</c>, <c>AWS::SSM::Parameter::Value&lt;String&gt;</c> …</param>
/// <param name="Default"><see langword="null"/> when it has none.</param>
/// <param name="AllowedValues">Empty when any value is allowed.</param>
public sealed record Parameter(
    string Name,
    ScalarNode Key,
    string Type,
    ScalarNode? Default,
    ImmutableArray<string> AllowedValues
)
{
    /// <summary>Whether the parameter's value must not be shown (<c>NoEcho</c>).</summary>
    public bool IsSecret { get; init; }

    /// <summary>The regular expression that every value matches as a whole; <see langword="null"/> when there is none.</summary>
    public string? AllowedPattern { get; init; }

    /// <summary>Whether a stack of the repository sets it: then the default does not count.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether no other stack counts.</summary>
    public bool IsSettled { get; init; }

    /// <summary>The value that a stack gives to the parameter; <see langword="null"/> for one that only the deployment knows.</summary>
    public string? Given { get; init; }
}
