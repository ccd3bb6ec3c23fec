namespace CfnCorsLint.Apis.Elements;

/// <summary>Lists the resource types that make up HTTP and WebSocket APIs and function URLs.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGatewayV2.html</remarks>
internal static class HttpTypes
{
    public const string Api = "AWS::ApiGatewayV2::Api";

    public const string Route = "AWS::ApiGatewayV2::Route";

    public const string Integration = "AWS::ApiGatewayV2::Integration";

    public const string Authorizer = "AWS::ApiGatewayV2::Authorizer";

    public const string ApiMapping = "AWS::ApiGatewayV2::ApiMapping";

    public const string FunctionUrl = "AWS::Lambda::Url";
}
