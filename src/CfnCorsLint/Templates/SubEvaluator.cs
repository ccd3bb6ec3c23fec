using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Evaluates <c>Fn::Sub</c>, which fills the variables of a text.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html</remarks>
internal static class SubEvaluator
{
    public static Value Evaluate(Evaluator evaluator, Intrinsic call)
    {
        string? text = call.Text;
        MappingNode? variables = null;
        if (
            call.Parts is [var first, var second]
            && IntrinsicReader.Read(first) is null
            && first.Resolved is ScalarNode listed
        )
        {
            text = listed.Value;
            variables = second.Resolved as MappingNode;
        }

        return text is null
            ? new Value.Unknown(call.Node, call.Title)
            : Fill(evaluator, call.Node, text, variables);
    }

    private static Value Fill(
        Evaluator evaluator,
        SyntaxNode node,
        string text,
        MappingNode? variables
    )
    {
        var result = new TextAssembler();
        int copied = 0;
        for (int start = Next(text, 0); start >= 0; start = Next(text, copied))
        {
            int end = text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            result.Add(text[copied..start]);
            string name = text[(start + 2)..end];
            if (name.StartsWith('!'))
            {
                result.Add($"${{{name[1..]}}}");
            }
            else if (name.Trim() is { Length: > 0 } variable)
            {
                Value value = Variable(evaluator, node, variable, variables);
                result.Add(value, value is Value.Reference ? value.HoleName() : variable);
            }
            else
            {
                result.Add("${}");
            }

            copied = end + 1;
        }

        result.Add(text[copied..]);
        return result.Build(node);
    }

    private static int Next(string text, int from) =>
        text.IndexOf("${", from, StringComparison.Ordinal);

    private static Value Variable(
        Evaluator evaluator,
        SyntaxNode node,
        string name,
        MappingNode? variables
    )
    {
        if (variables?[name] is { } given)
        {
            return evaluator.Evaluate(given);
        }

        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0
            ? ReferenceEvaluator.Ref(evaluator, node, name)
            : ReferenceEvaluator.Attribute(evaluator, node, name[..dot], name[(dot + 1)..]);
    }
}
