using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Finds the address in a document that shows where its API is deployed.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html</remarks>
internal static class OpenApiHosts
{
    private const string Mark = ".execute-api.";

    /// <summary>The <c>host</c> or the <c>url</c> of a server that is API Gateway's; <see langword="null"/> when there is none.</summary>
    public static ScalarNode? Deployed(Element root) =>
        root["servers"]
            .Items.Select(server => server["url"])
            .Prepend(root["host"])
            .Select(host => host.Node)
            .OfType<ScalarNode>()
            .FirstOrDefault(host => host.Value.Contains(Mark, StringComparison.Ordinal));
}
