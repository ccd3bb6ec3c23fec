namespace CfnCorsLint.Apis.Http;

/// <summary>Says what the text of an allowed origin looks like; where it has several faults, the first of this list.</summary>
public enum OriginFormKind
{
    /// <summary>The form of an origin that browsers send: <c>scheme://host[:port]</c>.</summary>
    WellFormed,

    /// <summary><c>*</c></summary>
    Wildcard,

    /// <summary>The origin is <c>null</c>.</summary>
    Null,

    /// <summary>Empty, or nothing but blanks.</summary>
    Blank,

    /// <summary>The text holds more than one origin.</summary>
    Several,

    /// <summary><c>https://*.example.com</c></summary>
    SubdomainWildcard,

    /// <summary><c>app.example.com</c></summary>
    NoScheme,

    /// <summary><c>https://app.example.com/home</c></summary>
    Path,

    /// <summary><c>https://app.example.com/</c></summary>
    TrailingSlash,

    /// <summary>The port is the usual one of the scheme, which browsers leave out: <c>https://app.example.com:443</c>.</summary>
    DefaultPort,

    /// <summary><c>https://App.example.com</c></summary>
    UpperCase,

    /// <summary>The origin is well formed, with blanks before or behind it, which a service that compares the text takes for a part of it.</summary>
    BlankAround,

    /// <summary><c>https://http://app.example.com</c></summary>
    SchemeTwice,

    /// <summary>Any other text that no browser sends.</summary>
    Other,
}
