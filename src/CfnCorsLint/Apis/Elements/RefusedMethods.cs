using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Tells which words an HTTP API refuses among the methods that its CORS allows: the deployment fails by them.</summary>
/// <remarks>
/// <c>Method ANY is not supported (AmazonApiGatewayV2, 400 BadRequestException)</c>: https://github.com/aws/aws-cdk/issues/13643.
/// What becomes of methods in lower case is nowhere said.
/// </remarks>
internal static class RefusedMethods
{
    /// <summary>Whether the item is one word, and in whatever case no method that the list may name.</summary>
    public static bool IsRefused(string item) =>
        item != "*"
        && item.Length > 0
        && item.All(char.IsAsciiLetter)
        && Verbs.Of(item) is null or "ANY";

    /// <summary>Whether the policy certainly holds such a word.</summary>
    public static bool AreIn(CorsPolicy policy) =>
        policy.Form != CorsForm.FunctionUrl
        && policy.Methods?.Value is Value.List { ByDefaultOf: null } list
        && list.Items.Any(item =>
            item is Value.Known { ByDefaultOf: null } known && IsRefused(known.Text)
        );
}
