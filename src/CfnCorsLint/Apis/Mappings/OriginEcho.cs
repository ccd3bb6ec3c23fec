namespace CfnCorsLint.Apis.Mappings;

/// <summary>Whether the request's own origin is sent back as the allowed one.</summary>
public enum OriginEcho
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It is, after something about it was asked.</summary>
    Compared,

    /// <summary>It is, whatever it is.</summary>
    Unchecked,
}
