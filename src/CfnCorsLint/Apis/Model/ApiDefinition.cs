namespace CfnCorsLint.Apis.Model;

/// <summary>Says how the routes of an API are written in a template.</summary>
public enum ApiDefinition
{
    /// <summary>One resource a method: <c>AWS::ApiGateway::Method</c>, <c>AWS::ApiGatewayV2::Route</c>.</summary>
    Resources,

    OpenApi,

    /// <summary>Events of SAM functions.</summary>
    Events,
}
