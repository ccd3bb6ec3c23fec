using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Tells which service a definition is for that stands alone.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
/// </remarks>
internal static class OpenApiKind
{
    public static ApiKind Of(Element root)
    {
        if (
            OpenApiVersions.DialectOf(root) == OpenApiDialect.Swagger2
            || root[OpenApiKeys.GatewayResponses].Exists
            || root[OpenApiKeys.BinaryTypes].Exists
        )
        {
            return ApiKind.Rest;
        }

        Element[] operations = [.. root["paths"].Entries.SelectMany(path => path.Entries)];
        Element[] integrations =
        [
            .. operations.Select(operation => operation[OpenApiKeys.Integration]),
        ];
        if (integrations.Any(IsOfRest))
        {
            return ApiKind.Rest;
        }

        return
            root[OpenApiKeys.Cors].Exists
            || root[OpenApiKeys.ExportVersion].Exists
            || operations.Any(operation => operation["isDefaultRoute"].IsTrue == Truth.True)
            || integrations.Any(integration =>
                integration["payloadFormatVersion"].SureText() == "2.0"
            )
            ? ApiKind.Http
            : ApiKind.Rest;
    }

    private static bool IsOfRest(Element integration) =>
        integration["requestTemplates"].Exists
        || IntegrationReader.KindOf(integration["type"].SureText())
            is IntegrationKind.Mock
                or IntegrationKind.NonProxy;
}
