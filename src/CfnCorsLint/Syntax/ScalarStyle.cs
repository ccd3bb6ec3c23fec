namespace CfnCorsLint.Syntax;

/// <summary>Says how a scalar is written: plain, in quotes or as a block.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes: in YAML typed by its looks, in JSON a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Plain,

    SingleQuoted,

    /// <summary>Also every string of JSON.</summary>
    DoubleQuoted,

    /// <summary>A block scalar after <c>|</c>.</summary>
    Literal,

    /// <summary>A block scalar after <c>&gt;</c>.</summary>
    Folded,
}
