namespace CfnCorsLint.Rules.Advice;

/// <summary>Says what an advice is for: the same mistake is repaired elsewhere in an HTTP API than in a REST API.</summary>
public enum AdvisedPart
{
    /// <summary>Whatever has no advice of its own.</summary>
    Any,

    /// <summary>A REST API of resources.</summary>
    Rest,

    /// <summary>An HTTP API of resources.</summary>
    Http,

    /// <summary>A function URL.</summary>
    Url,

    /// <summary>An API that is made of an OpenAPI document.</summary>
    Spec,
}
