using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Answers small questions about values.</summary>
internal static class ValueExtensions
{
    /// <summary>Gives the value to another expression, which stands elsewhere in the text.</summary>
    public static Value At(this Value value, SyntaxNode node) =>
        ReferenceEquals(value.Node, node)
            ? value
            : Moved(value, node) with
            {
                ByDefaultOf = value.ByDefaultOf,
                Shape = value.Shape,
            };

    private static Value Moved(Value value, SyntaxNode node) =>
        value switch
        {
            Value.Known known => new Value.Known(node, known.Text, known.Kind),
            Value.List list => new Value.List(node, list.Items),
            Value.OneOf several => new Value.OneOf(node, several.Texts),
            Value.Pattern pattern => new Value.Pattern(node, pattern.Parts),
            Value.Reference reference => new Value.Reference(
                node,
                reference.LogicalId,
                reference.Attribute
            ),
            Value.Unknown unknown => new Value.Unknown(node, unknown.Why),
            _ => value,
        };

    /// <summary>Notes that the value hangs on the default of the parameter, unless it hangs on another default already.</summary>
    public static Value HangingOn(this Value value, string? parameter) =>
        parameter is null || value.ByDefaultOf is not null
            ? value
            : value with
            {
                ByDefaultOf = parameter,
            };

    /// <summary>What to call the value where it makes a hole in a text: <c>Domain</c>, <c>Site.DomainName</c>, <c>Fn::ImportValue</c>.</summary>
    public static string HoleName(this Value value) =>
        value switch
        {
            Value.Reference { Attribute: null } resource => resource.LogicalId,
            Value.Reference attribute => $"{attribute.LogicalId}.{attribute.Attribute}",
            _ when IntrinsicReader.Read(value.Node) is { } call => call.Name == "Ref"
                ? call.Text ?? call.Name
                : call.Title,
            Value.Unknown unknown => unknown.Why,
            _ => "…",
        };
}
