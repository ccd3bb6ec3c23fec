namespace CfnCorsLint.Symptoms;

/// <summary>What an answer says of the origin of a page.</summary>
internal enum AllowedOriginKind
{
    /// <summary>It cannot be known.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Absent,

    /// <summary>That it may read the answer.</summary>
    Allowed,

    /// <summary>That any origin may, which does not count with credentials.</summary>
    Wildcard,

    /// <summary>Another origin, or several, or nothing that is one.</summary>
    Other,
}
