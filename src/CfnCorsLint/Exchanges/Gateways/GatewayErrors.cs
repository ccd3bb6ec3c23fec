using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Shapes the gateway's own errors as an API's gateway responses say.</summary>
public static class GatewayErrors
{
    /// <summary>The end of a reason for services that have no gateway responses: nobody says which headers their own errors carry.</summary>
    private const string WhyUnshaped = "what headers the errors of the service carry";

    /// <summary>What a request without credentials gets.</summary>
    public static Answer Unauthorized(Api api, Method method) =>
        Shape(api, UnauthorizedOf(api, method), method.Authorization.Place);

    /// <summary>The error with which the service refuses a caller that the method does not let in.</summary>
    public static GatewayError UnauthorizedOf(Api api, Method method) =>
        method.Authorization.Kind != AuthorizationKind.AwsIam ? GatewayError.Unauthorized
        : api.Kind == ApiKind.Rest ? GatewayError.NoSuchMethod
        : GatewayError.Forbidden;

    /// <param name="decides">What in the text brings the error about.</param>
    public static Answer Shape(Api api, GatewayError error, SyntaxNode? decides)
    {
        if (api.Kind != ApiKind.Rest)
        {
            return new Answer(error.Status, error.Body, [], WhyUnshaped, decides);
        }

        GatewayResponse? response = Find(api, error);
        string? open = api.GatewayResponses.Any(other => other.Type is null)
            ? "the type of a gateway response is not known"
            : api.UnknownGatewayResponses;
        return new Answer(
            StatusOf(response, error),
            HasTemplates(response) ? null : error.Body,
            response is null ? [] : MappedHeaders.Of(response.Headers),
            response?.UnknownHeaders ?? open,
            decides
        );
    }

    /// <summary>The gateway response that shapes the error; <see langword="null"/> when none does.</summary>
    /// <remarks>
    /// A customised type takes nothing from the default of its family. Source:
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
    /// </remarks>
    public static GatewayResponse? Find(Api api, GatewayError error) =>
        Find(api, error.Type) ?? Find(api, error.Status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX");

    private static GatewayResponse? Find(Api api, string type) =>
        api.GatewayResponses.LastOrDefault(response => response.Type == type);

    private static int? StatusOf(GatewayResponse? response, GatewayError error) =>
        response?.StatusCode is { } status ? StatusCodes.Of(status) : error.Status;

    private static bool HasTemplates(GatewayResponse? response) =>
        (response?.Body?["ResponseTemplates"] ?? response?.Body?["responseTemplates"]) is not null;
}
