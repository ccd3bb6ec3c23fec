namespace CfnCorsLint.Rules.Model;

/// <summary>Lists the kinds of things that rules look at, one instance after the other.</summary>
public enum SubjectKind
{
    File,

    Api,

    Route,

    /// <summary>A route whose preflights a method receives, of its own or of a greedy route.</summary>
    Preflight,

    Method,

    /// <summary>One integration response of a method.</summary>
    Response,

    GatewayResponse,

    /// <summary>One mapped <c>Access-Control-*</c> or <c>Vary</c> value, on a method or a gateway response.</summary>
    Mapping,

    /// <summary>One header that a method response declares.</summary>
    Declaration,

    /// <summary>One origin of an allow list.</summary>
    Origin,

    Deployment,

    /// <summary>A behaviour of a distribution that leads to an API.</summary>
    Behavior,

    /// <summary>The CORS of a whole API as it is written in one property.</summary>
    Policy,
}
