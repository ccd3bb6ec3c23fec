namespace CfnCorsLint.Apis;

/// <summary>Which AWS service answers.</summary>
public enum ApiKind
{
    Rest,

    Http,

    WebSocket,

    FunctionUrl,
}
