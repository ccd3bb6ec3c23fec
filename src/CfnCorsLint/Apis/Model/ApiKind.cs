namespace CfnCorsLint.Apis.Model;

/// <summary>Which AWS service answers.</summary>
public enum ApiKind
{
    Rest,

    Http,

    WebSocket,

    FunctionUrl,
}
