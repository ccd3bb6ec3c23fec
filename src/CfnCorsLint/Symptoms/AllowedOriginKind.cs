namespace CfnCorsLint.Symptoms;

/// <summary>Says what an answer tells the browser about the origin of a page, by <c>Access-Control-Allow-Origin</c>.</summary>
internal enum AllowedOriginKind
{
    /// <summary>What the answer says of the origin cannot be known.</summary>
    Unknown,

    /// <summary>The answer says nothing of any origin.</summary>
    Absent,

    /// <summary>The answer lets pages of the origin read it.</summary>
    Allowed,

    /// <summary>The answer lets pages of any origin read it, by <c>*</c>, which does not count with credentials.</summary>
    Wildcard,

    /// <summary>Another origin, or several, or nothing that is one.</summary>
    Other,
}
