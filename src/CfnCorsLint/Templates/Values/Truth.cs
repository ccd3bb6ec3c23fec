namespace CfnCorsLint.Templates.Values;

/// <summary>An answer that may not be known before deployment.</summary>
public enum Truth
{
    False,

    Unknown,

    True,
}
