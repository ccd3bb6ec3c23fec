using System.Globalization;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Evaluates <c>Fn::Select</c>, which takes one item of a list.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html</remarks>
internal static class SelectEvaluator
{
    public static Value Evaluate(Evaluator evaluator, Intrinsic call)
    {
        if (
            call.Parts is not [var indexNode, var listNode]
            || evaluator.Evaluate(indexNode) is not Value.Known number
            || !int.TryParse(
                number.Text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int index
            )
        )
        {
            return new Value.Unknown(call.Node, call.Title);
        }

        return evaluator.Evaluate(listNode) switch
        {
            Value.List list when index < list.Items.Length => list.Items[index]
                .At(call.Node)
                .HangingOn(number.ByDefaultOf ?? list.ByDefaultOf),
            Value.Unknown unknown => unknown.At(call.Node),
            _ => new Value.Unknown(call.Node, call.Title),
        };
    }
}
