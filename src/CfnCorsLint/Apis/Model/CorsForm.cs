namespace CfnCorsLint.Apis.Model;

/// <summary>Says in which property the CORS of a whole API is written: each has keys and rules of its own.</summary>
public enum CorsForm
{
    /// <summary><c>Cors</c> of an <c>AWS::Serverless::Api</c>: mapping expressions, from which SAM writes OPTIONS methods.</summary>
    Serverless,

    /// <summary><c>CorsConfiguration</c> of an <c>AWS::ApiGatewayV2::Api</c>.</summary>
    HttpApi,

    /// <summary><c>CorsConfiguration</c> of an <c>AWS::Serverless::HttpApi</c>.</summary>
    ServerlessHttpApi,

    /// <summary><c>x-amazon-apigateway-cors</c> in a definition.</summary>
    Extension,

    /// <summary><c>Cors</c> of a function URL.</summary>
    FunctionUrl,
}
