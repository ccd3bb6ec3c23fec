namespace CfnCorsLint.Apis.Model;

/// <summary>Lists the ways in which API Gateway decides who may call a method, by the service's own names.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html (authorizationType)</remarks>
public enum AuthorizationKind
{
    None,

    AwsIam,

    Custom,

    CognitoUserPools,

    Jwt,

    Unknown,
}
