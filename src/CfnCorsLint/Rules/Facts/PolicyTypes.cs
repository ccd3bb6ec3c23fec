using CfnCorsLint.Apis;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Finds the keys of a policy whose written values have another type than the deployment takes.</summary>
/// <remarks>
/// CloudFormation makes numbers and booleans of texts, but no lists; SAM takes what it finds for lists and compares the
/// types of the rest: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/api/http_api_generator.py
/// </remarks>
internal static class PolicyTypes
{
    public static Fact Mistyped(Subject subject) =>
        subject.Policy is { } policy ? Fact.Of(Of(policy), place: policy.Place) : Fact.Missing();

    private static IEnumerable<NameItem> Of(CorsPolicy policy)
    {
        foreach (
            CorsEntry? list in new[]
            {
                policy.Origins,
                policy.Methods,
                policy.Headers,
                policy.ExposeHeaders,
            }
        )
        {
            if (list is { Key: { } key } && Written(list) is { } scalar)
            {
                yield return new NameItem(key.Value, scalar);
            }
        }
    }

    /// <summary>The scalar that stands in the text itself, and so is no list whatever is deployed; <see langword="null"/> when none does.</summary>
    private static ScalarNode? Written(CorsEntry entry) =>
        entry.Value is Value.Known { ByDefaultOf: null, Node: ScalarNode { Tag: null } scalar }
            ? scalar
            : null;
}
