namespace CfnCorsLint.Views;

/// <summary>Says what a template foretells of the call that a pasted message is about.</summary>
public enum ForetoldEnd
{
    /// <summary>The browser refuses it for the reason that the message tells.</summary>
    Refused,

    /// <summary>The route has no such method at all.</summary>
    NoMethod,

    /// <summary>The preflight has no good answer, so that a browser would say another thing.</summary>
    Otherwise,

    /// <summary>What is answered cannot be known.</summary>
    Unknown,

    /// <summary>The method or the header is allowed.</summary>
    Passes,
}
