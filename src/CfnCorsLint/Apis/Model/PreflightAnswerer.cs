namespace CfnCorsLint.Apis.Model;

/// <summary>Says who answers the preflights of a route.</summary>
public enum PreflightAnswerer
{
    /// <summary>An <c>OPTIONS</c> or <c>ANY</c> method with a mock integration answers.</summary>
    Mock,

    /// <summary>One with a proxy integration: the backend.</summary>
    Proxy,

    /// <summary>An <c>OPTIONS</c> or <c>ANY</c> method with an integration that is neither a mock nor a proxy answers.</summary>
    Integration,

    /// <summary>The service itself: an HTTP API or function URL with CORS configured.</summary>
    Service,

    /// <summary>A greedy route beside this one or above it answers.</summary>
    Greedy,

    Nobody,

    Unknown,
}
