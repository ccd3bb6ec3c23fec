using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Finds the request validator of an operation.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-validation-sample-api-swagger.html</remarks>
internal static class OpenApiValidators
{
    /// <param name="operation">Absent to ask for the document's own.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static RequestValidator? Read(OpenApiScope scope, Element operation)
    {
        Element own = operation[OpenApiKeys.Validator];
        Element named = own.Exists ? own : scope.Root[OpenApiKeys.Validator];
        if (named.Node is not { } place)
        {
            return null;
        }

        Element validators = scope.Root[OpenApiKeys.Validators];
        Element settings = named.SureText() is { } name ? validators[name] : default;
        return settings.Exists
            ? new RequestValidator(
                place,
                settings["validateRequestParameters"].IsTrue,
                settings["validateRequestBody"].IsTrue
            )
            : new RequestValidator(place, Truth.Unknown, Truth.Unknown);
    }
}
