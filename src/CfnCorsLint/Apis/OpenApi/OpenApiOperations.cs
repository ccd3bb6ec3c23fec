using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads an operation of an OpenAPI document as a method of a route.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html</remarks>
internal static class OpenApiOperations
{
    /// <param name="verb">Upper case; <c>ANY</c> for any.</param>
    /// <param name="key">The key of the operation.</param>
    /// <param name="shared">The parameters of the whole path.</param>
    public static Method Read(
        OpenApiScope scope,
        string verb,
        ScalarNode key,
        Element operation,
        Element shared
    )
    {
        OpenApiSecurity security = OpenApiSecurity.Of(scope, operation);
        OpenApiParameters parameters = OpenApiParameters.Of(scope, operation, shared);
        OpenApiRequestBody body = OpenApiRequestBody.Of(scope, operation, parameters);
        Element responses = operation["responses"];
        return new Method
        {
            Verb = verb,
            Place = key,
            Body = operation.IsUnknown ? null : operation.Node as MappingNode,
            Authorization = security.Authorization,
            NeedsKey = security.NeedsKey,
            KeyPlace = security.KeyPlace,
            Integration = OpenApiIntegrations.Read(
                scope,
                scope.Follow(operation[OpenApiKeys.Integration]),
                operation[OpenApiKeys.Integration].Key ?? key
            ),
            Responses = OpenApiResponses.Read(scope, operation),
            UnknownResponses = OpenApiResponses.WhyUnknown(responses),
            Parameters = parameters.Known,
            UnknownParameters = parameters.Unknown,
            Validator = OpenApiValidators.Read(scope, operation),
            RequestTypes = body.Types,
            UnknownRequestTypes = body.Unknown,
            NeedsBody = body.IsNeeded,
        };
    }
}
