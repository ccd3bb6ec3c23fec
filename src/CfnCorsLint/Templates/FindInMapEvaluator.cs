using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary><c>Fn::FindInMap</c>: a value of <c>Mappings</c>.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap-enhancements.html
/// </remarks>
internal static class FindInMapEvaluator
{
    private const int KeyCount = 3;

    public static Value Evaluate(Evaluator evaluator, Intrinsic call)
    {
        if (call.Parts.Length is not (KeyCount or KeyCount + 1))
        {
            return new Value.Unknown(call.Node, call.Title);
        }

        var keys = new List<string>(KeyCount);
        string? byDefaultOf = null;
        foreach (SyntaxNode part in call.Parts.Take(KeyCount))
        {
            Value key = evaluator.Evaluate(part);
            if (key is not Value.Known known)
            {
                return new Value.Unknown(call.Node, $"{call.Title} by {key.HoleName()}");
            }

            keys.Add(known.Text);
            byDefaultOf ??= known.ByDefaultOf;
        }

        SyntaxNode? found = Find(evaluator.Template, keys) ?? DefaultOf(call);
        return found is null
            ? new Value.Unknown(call.Node, $"{call.Title} {string.Join('.', keys)}")
            : evaluator.Evaluate(found).At(call.Node).HangingOn(byDefaultOf);
    }

    private static SyntaxNode? Find(Template template, List<string> keys) =>
        (template.Mappings.GetValueOrDefault(keys[0])?[keys[1]] as MappingNode)?[keys[2]];

    private static SyntaxNode? DefaultOf(Intrinsic call) =>
        call.Parts.Length > KeyCount
            ? (call.Parts[KeyCount].Resolved as MappingNode)?["DefaultValue"]
            : null;
}
