namespace CfnCorsLint.Apis.Mappings;

/// <summary>Says how the value of a REST mapping is written, and so whether the deployment takes it.</summary>
public enum MappingForm
{
    /// <summary>A static value in single quotes: <c>'https://app.example'</c>.</summary>
    Literal,

    /// <summary>The value is worked out for each request: <c>integration.response.header.Vary</c>.</summary>
    Expression,

    /// <summary>The value is static and has no quotes: the deployment fails.</summary>
    Unquoted,

    /// <summary>A static value in double quotes: the deployment fails.</summary>
    DoubleQuoted,

    /// <summary>In single quotes, with more of them inside: they reach the browser.</summary>
    InnerQuotes,

    /// <summary>A number, a boolean or a list: its text has no quotes, and the deployment fails.</summary>
    NotText,

    Unknown,
}
