namespace CfnCorsLint.Syntax;

/// <summary>Says which type YAML 1.1, and so AWS, gives to a scalar.</summary>
public enum ScalarKind
{
    Text,

    Boolean,

    Integer,

    Float,

    Null,

    Timestamp,
}
