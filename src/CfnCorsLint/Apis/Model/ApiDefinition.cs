namespace CfnCorsLint.Apis.Model;

/// <summary>How an API's routes are written.</summary>
public enum ApiDefinition
{
    /// <summary>One resource a method: <c>AWS::ApiGateway::Method</c>, <c>AWS::ApiGatewayV2::Route</c>.</summary>
    Resources,

    OpenApi,

    /// <summary>Events of SAM functions.</summary>
    Events,
}
