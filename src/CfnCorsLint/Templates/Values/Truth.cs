namespace CfnCorsLint.Templates.Values;

/// <summary>An answer to a question of yes or no, which may not be known before deployment.</summary>
public enum Truth
{
    False,

    Unknown,

    True,
}
