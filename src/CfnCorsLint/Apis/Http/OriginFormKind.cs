namespace CfnCorsLint.Apis.Http;

/// <summary>Says what the text of an allowed origin looks like; where it has several faults, the first of this list.</summary>
public enum OriginFormKind
{
    /// <summary><c>scheme://host[:port]</c>: what a browser sends.</summary>
    WellFormed,

    /// <summary><c>*</c></summary>
    Wildcard,

    /// <summary><c>null</c></summary>
    Null,

    /// <summary>Empty, or nothing but blanks.</summary>
    Blank,

    /// <summary>More than one origin in one text.</summary>
    Several,

    /// <summary><c>https://*.example.com</c></summary>
    SubdomainWildcard,

    /// <summary><c>app.example.com</c></summary>
    NoScheme,

    /// <summary><c>https://app.example.com/home</c></summary>
    Path,

    /// <summary><c>https://app.example.com/</c></summary>
    TrailingSlash,

    /// <summary><c>https://app.example.com:443</c></summary>
    DefaultPort,

    /// <summary><c>https://App.example.com</c></summary>
    UpperCase,

    /// <summary>Well formed, with blanks before or behind it, which a service that compares the text takes for a part of it.</summary>
    BlankAround,

    /// <summary><c>https://http://app.example.com</c></summary>
    SchemeTwice,

    /// <summary>Any other text that no browser sends.</summary>
    Other,
}
