using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Evaluates <c>Fn::Join</c>, which makes one text of a list.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html</remarks>
internal static class JoinEvaluator
{
    public static Value Evaluate(Evaluator evaluator, Intrinsic call)
    {
        if (
            call.Parts is not [var delimiterNode, var listNode]
            || evaluator.Evaluate(delimiterNode) is not Value.Known delimiter
        )
        {
            return new Value.Unknown(call.Node, call.Title);
        }

        if (evaluator.Evaluate(listNode) is not Value.List list)
        {
            return evaluator.Evaluate(listNode) is Value.Unknown unknown
                ? unknown.At(call.Node)
                : new Value.Unknown(call.Node, call.Title);
        }

        var result = new TextAssembler();
        bool isFirst = true;
        foreach (Value item in list.Items)
        {
            if (!isFirst)
            {
                result.Add(delimiter.Text);
            }

            result.Add(item, item.HoleName());
            isFirst = false;
        }

        return result.Build(call.Node).HangingOn(delimiter.ByDefaultOf ?? list.ByDefaultOf);
    }
}
