using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Values;

/// <summary>Tells the value of a reference to a parameter before deployment, when nobody has chosen one, or only a stack of another template has.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html</remarks>
internal static class ParameterValues
{
    /// <param name="node">The reference.</param>
    public static Value Of(Parameter parameter, SyntaxNode node) =>
        ShapeOf(parameter) is { } shape
            ? Choose(parameter, node) with
            {
                Shape = shape,
            }
            : Choose(parameter, node);

    /// <summary>A number has no quotes, and a pattern may let none through.</summary>
    private static ValueShape? ShapeOf(Parameter parameter) =>
        parameter.Type == "Number"
        || (
            parameter is { Type: "String", AllowedPattern: { } pattern }
            && AllowedPatterns.AreNeverQuoted(pattern)
        )
            ? ValueShape.Bare
            : null;

    private static Value Choose(Parameter parameter, SyntaxNode node)
    {
        var unknown = new Value.Unknown(node, $"Ref {parameter.Name}");
        if (parameter.Type.StartsWith("AWS::SSM::", StringComparison.Ordinal))
        {
            return unknown;
        }

        string? byDefaultOf = parameter.IsSettled ? null : parameter.Name;
        string? usable = parameter.IsGiven ? parameter.Given : UsableDefault(parameter);
        if (IsList(parameter))
        {
            return usable is null ? unknown : ListOf(usable, byDefaultOf, node);
        }

        return parameter.AllowedValues switch
        {
            [var only] => Literal.Of(node, only),
            _ when usable is not null => Literal.Of(node, usable) with
            {
                ByDefaultOf = byDefaultOf,
            },
            [] => unknown,
            var several => new Value.OneOf(node, several),
        };
    }

    /// <summary>Whether only one of <see cref="Parameter.AllowedValues"/> can be its whole value.</summary>
    public static bool IsClosed(Parameter parameter) =>
        !parameter.AllowedValues.IsEmpty
        && !IsList(parameter)
        && !parameter.Type.StartsWith("AWS::SSM::", StringComparison.Ordinal);

    private static bool IsList(Parameter parameter) =>
        parameter.Type == "CommaDelimitedList"
        || parameter.Type.StartsWith("List<", StringComparison.Ordinal);

    private static string? UsableDefault(Parameter parameter) =>
        parameter.Default is { } written
        && ScalarText.Of(written) is var text
        && !Blanks.LooksLike(text)
            ? text
            : null;

    /// <summary>Each member of such a list is trimmed.</summary>
    private static Value.List ListOf(string text, string? byDefaultOf, SyntaxNode node)
    {
        ImmutableArray<Value> items =
        [
            .. text.Split(',', StringSplitOptions.TrimEntries)
                .Select(item => Literal.Of(node, item) with { ByDefaultOf = byDefaultOf }),
        ];
        return new Value.List(node, items) { ByDefaultOf = byDefaultOf };
    }
}
