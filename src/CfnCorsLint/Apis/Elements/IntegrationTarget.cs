using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Tells from the address of an integration whether a Lambda function stands behind it.</summary>
public static class IntegrationTarget
{
    private const string Lambda = ":lambda:path/";

    /// <summary>Whether the integration calls a function by Lambda's own action; unknown where the address is not written.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html (uri)</remarks>
    public static Truth IsLambda(Integration integration)
    {
        if ((integration.Body?["Uri"] ?? integration.Body?["uri"]) is not { } address)
        {
            return Truth.Unknown;
        }

        string text = string.Concat(
            NodeWalk
                .Within(address.Resolved)
                .Select(node => node.Resolved)
                .OfType<ScalarNode>()
                .Select(scalar => scalar.Value)
        );
        return text.Contains(Lambda, StringComparison.Ordinal) ? Truth.True
            : text.Contains(":path/", StringComparison.Ordinal)
            || text.Contains(":action/", StringComparison.Ordinal)
            || text.StartsWith("http", StringComparison.Ordinal)
                ? Truth.False
            : Truth.Unknown;
    }
}
