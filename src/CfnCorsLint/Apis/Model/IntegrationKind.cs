namespace CfnCorsLint.Apis.Model;

/// <summary>Lists the integration types of API Gateway, told apart as far as CORS cares.</summary>
public enum IntegrationKind
{
    Mock,

    /// <summary><c>AWS_PROXY</c> or <c>HTTP_PROXY</c>: the backend writes the whole answer.</summary>
    Proxy,

    /// <summary>The types <c>AWS</c> and <c>HTTP</c>: the integration responses shape the answer.</summary>
    NonProxy,

    Unknown,
}
