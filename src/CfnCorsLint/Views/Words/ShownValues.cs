using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views.Words;

/// <summary>Turns values of the model into values to show.</summary>
internal static class ShownValues
{
    /// <summary>What a mapping expression gives the browser; one that is worked out for each request is shown as written.</summary>
    public static Shown<string> OfMapping(Value value) =>
        value is Value.Known known
            ? new Shown<string>(
                MappingExpression.Of(value).Inner ?? known.Text,
                null,
                value.ByDefaultOf
            )
            : new Shown<string>(null, Why(value), value.ByDefaultOf);

    public static Shown<string> Of(AnswerHeader header) =>
        header switch
        {
            { Text: { } text } => new Shown<string>(text, null, header.Source?.ByDefaultOf),
            { Source: { } source } => OfMapping(source),
            _ => new Shown<string>(null, "the service decides", null),
        };

    /// <summary>The reason in a few words why a value is not known.</summary>
    public static string Why(Value value) =>
        value switch
        {
            Value.Unknown unknown => unknown.Why,
            Value.Pattern pattern =>
                $"Fn::Sub {string.Join(", ", pattern.Parts.Select(part => part.Hole).OfType<string>())}",
            Value.OneOf several => $"one of {string.Join(", ", several.Texts)}",
            Value.Reference { Attribute: { } attribute } reference =>
                $"Fn::GetAtt {reference.LogicalId}.{attribute}",
            Value.Reference reference => $"Ref {reference.LogicalId}",
            Value.List => "a list",
            _ => "not a single value",
        };
}
