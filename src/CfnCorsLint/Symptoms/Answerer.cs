namespace CfnCorsLint.Symptoms;

/// <summary>The service that made a live answer, as far as its headers tell.</summary>
public enum Answerer
{
    RestApi,

    HttpApi,

    FunctionUrl,

    /// <summary>CloudFront answered by itself: what lies behind it was not asked.</summary>
    CloudFront,

    /// <summary>Nothing that AWS is known by.</summary>
    Other,
}
