namespace CfnCorsLint.Syntax;

/// <summary>What YAML 1.1 makes of a scalar, as AWS does.</summary>
public enum ScalarKind
{
    Text,

    Boolean,

    Integer,

    Float,

    Null,

    Timestamp,
}
