using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>What the keys of a document are worth: <c>200</c> is a text, however it is written.</summary>
internal static class OpenApiTexts
{
    public static Value OfKey(OpenApiScope scope, ScalarNode key) =>
        scope.Evaluator.Evaluate(key) is Value.Unknown unknown
            ? unknown
            : new Value.Known(key, key.Value, ScalarKind.Text);
}
