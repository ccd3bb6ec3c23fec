namespace CfnCorsLint.Apis.Model;

/// <summary>Who answers a route's preflight.</summary>
public enum PreflightAnswerer
{
    /// <summary>An <c>OPTIONS</c> or <c>ANY</c> method with a mock integration.</summary>
    Mock,

    /// <summary>One with a proxy integration: the backend.</summary>
    Proxy,

    /// <summary>One with another integration.</summary>
    Integration,

    /// <summary>The service itself: an HTTP API or function URL with CORS configured.</summary>
    Service,

    /// <summary>A greedy route beside or above.</summary>
    Greedy,

    Nobody,

    Unknown,
}
