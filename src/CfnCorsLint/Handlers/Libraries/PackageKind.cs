namespace CfnCorsLint.Handlers.Libraries;

/// <summary>Says what a package may do to the headers of the answers of a function that uses it.</summary>
internal enum PackageKind
{
    /// <summary>Nobody here knows.</summary>
    Unknown,

    /// <summary>The package has nothing to do with headers: it makes no answers, or only those that the code gives it.</summary>
    Plain,

    /// <summary>The package makes answers, and adds no header unless it is told to by name.</summary>
    Framework,

    /// <summary>The package may set headers for pages.</summary>
    Cors,
}
