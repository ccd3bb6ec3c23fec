using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Evaluates <c>Fn::Split</c>, which makes a list of a text.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html</remarks>
internal static class SplitEvaluator
{
    public static Value Evaluate(Evaluator evaluator, Intrinsic call)
    {
        if (
            call.Parts is not [var delimiterNode, var textNode]
            || evaluator.Evaluate(delimiterNode) is not Value.Known { Text.Length: > 0 } delimiter
        )
        {
            return new Value.Unknown(call.Node, call.Title);
        }

        Value text = evaluator.Evaluate(textNode);
        return text switch
        {
            Value.Known known => Split(
                call,
                known.Text,
                delimiter.Text,
                delimiter.ByDefaultOf ?? known.ByDefaultOf
            ),
            Value.Unknown unknown => unknown.At(call.Node),
            _ => new Value.Unknown(call.Node, $"{call.Title} of {text.HoleName()}"),
        };
    }

    private static Value.List Split(
        Intrinsic call,
        string text,
        string delimiter,
        string? byDefaultOf
    )
    {
        ImmutableArray<Value> items =
        [
            .. text.Split(delimiter)
                .Select(item => new Value.Known(call.Node, item, ScalarKind.Text)
                {
                    ByDefaultOf = byDefaultOf,
                }),
        ];
        return new Value.List(call.Node, items) { ByDefaultOf = byDefaultOf };
    }
}
