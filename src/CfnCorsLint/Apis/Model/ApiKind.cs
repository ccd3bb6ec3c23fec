namespace CfnCorsLint.Apis.Model;

/// <summary>Says which AWS service an API belongs to, and so which one answers its calls.</summary>
public enum ApiKind
{
    Rest,

    Http,

    WebSocket,

    FunctionUrl,
}
