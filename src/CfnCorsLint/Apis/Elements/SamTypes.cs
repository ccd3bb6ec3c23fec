namespace CfnCorsLint.Apis.Elements;

/// <summary>Lists the resource types of SAM that make APIs, and the names that SAM gives to what it makes by itself.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html</remarks>
internal static class SamTypes
{
    public const string Api = "AWS::Serverless::Api";

    public const string HttpApi = "AWS::Serverless::HttpApi";

    public const string WebSocketApi = "AWS::Serverless::WebSocketApi";

    public const string Function = "AWS::Serverless::Function";

    public const string StateMachine = "AWS::Serverless::StateMachine";

    /// <summary>The API of <c>Api</c> events that name none.</summary>
    public const string ImplicitRestApi = "ServerlessRestApi";

    /// <summary>The API of <c>HttpApi</c> events that name none.</summary>
    public const string ImplicitHttpApi = "ServerlessHttpApi";
}
