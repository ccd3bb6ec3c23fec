using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Gives the keys of a document their values: each is a text, also <c>200</c>, which would be a number elsewhere.</summary>
internal static class OpenApiTexts
{
    public static Value OfKey(OpenApiScope scope, ScalarNode key) =>
        scope.Evaluator.Evaluate(key) is Value.Unknown unknown
            ? unknown
            : new Value.Known(key, key.Value, ScalarKind.Text);
}
