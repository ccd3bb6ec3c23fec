namespace CfnCorsLint.Apis.Elements;

/// <summary>Lists the resource types that make up a REST API.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html</remarks>
internal static class RestTypes
{
    public const string RestApi = "AWS::ApiGateway::RestApi";

    public const string Resource = "AWS::ApiGateway::Resource";

    public const string Method = "AWS::ApiGateway::Method";

    public const string GatewayResponse = "AWS::ApiGateway::GatewayResponse";

    public const string Deployment = "AWS::ApiGateway::Deployment";

    public const string Authorizer = "AWS::ApiGateway::Authorizer";

    public const string RequestValidator = "AWS::ApiGateway::RequestValidator";
}
