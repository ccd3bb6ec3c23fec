namespace CfnCorsLint.Apis.Model;

/// <summary>The kinds of authorization, by the names of API Gateway.</summary>
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
