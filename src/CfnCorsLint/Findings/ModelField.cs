namespace CfnCorsLint.Findings;

/// <summary>Names the things that the model says of an API, a method or a gateway response, and that a fix can change.</summary>
public enum ModelField
{
    /// <summary>Who receives the preflight of a route: one of its methods, or the service itself.</summary>
    PreflightAnswerer,

    /// <summary>Values of <c>Access-Control-Allow-Origin</c>.</summary>
    Origins,

    /// <summary>Values of <c>Access-Control-Allow-Methods</c>.</summary>
    Methods,

    /// <summary>Values of <c>Access-Control-Allow-Headers</c>.</summary>
    Headers,

    /// <summary>Values of <c>Access-Control-Expose-Headers</c>.</summary>
    ExposedHeaders,

    /// <summary>Values of <c>Access-Control-Allow-Credentials</c>.</summary>
    Credentials,

    /// <summary>Values of <c>Access-Control-Max-Age</c>.</summary>
    MaxAge,

    /// <summary>Values of <c>Vary</c>.</summary>
    Vary,

    /// <summary>Who may call a method.</summary>
    Authorization,

    /// <summary>Whether callers need an API key.</summary>
    Key,

    /// <summary>The parts of a request that are checked before it reaches what answers it.</summary>
    Validator,

    /// <summary>What stands behind a method.</summary>
    Integration,

    /// <summary>The statuses and bodies that the integration of a method answers.</summary>
    Answers,

    /// <summary>An error that the gateway itself answers.</summary>
    GatewayResponse,

    /// <summary>The methods that a distribution in front lets through.</summary>
    FrontMethods,

    /// <summary>The request headers that a distribution in front sends on.</summary>
    FrontHeaders,
}
