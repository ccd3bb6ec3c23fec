using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Small questions to values that every function has.</summary>
internal static class ValueExtensions
{
    /// <summary>The same value as that of another expression.</summary>
    public static Value At(this Value value, SyntaxNode node) =>
        value switch
        {
            _ when ReferenceEquals(value.Node, node) => value,
            Value.Known known => new Value.Known(node, known.Text, known.Kind)
            {
                ByDefaultOf = value.ByDefaultOf,
            },
            Value.List list => new Value.List(node, list.Items) { ByDefaultOf = value.ByDefaultOf },
            Value.OneOf several => new Value.OneOf(node, several.Texts)
            {
                ByDefaultOf = value.ByDefaultOf,
            },
            Value.Pattern pattern => new Value.Pattern(node, pattern.Parts)
            {
                ByDefaultOf = value.ByDefaultOf,
            },
            Value.Reference reference => new Value.Reference(
                node,
                reference.LogicalId,
                reference.Attribute
            )
            {
                ByDefaultOf = value.ByDefaultOf,
            },
            Value.Unknown unknown => new Value.Unknown(node, unknown.Why)
            {
                ByDefaultOf = value.ByDefaultOf,
            },
            _ => value,
        };

    /// <summary>The same value, hanging on that default unless it hangs on another already.</summary>
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
