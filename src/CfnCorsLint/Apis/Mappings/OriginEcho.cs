namespace CfnCorsLint.Apis.Mappings;

/// <summary>Says whether a mapping template sends the origin of the request back as the allowed one.</summary>
public enum OriginEcho
{
    /// <summary>The origin of the request is not sent back.</summary>
    None,

    /// <summary>The origin of the request is sent back after something about it was asked.</summary>
    Compared,

    /// <summary>The origin of the request is sent back, whatever it is.</summary>
    Unchecked,
}
