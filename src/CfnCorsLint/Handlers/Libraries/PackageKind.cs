namespace CfnCorsLint.Handlers.Libraries;

/// <summary>What a package has to do with the headers of answers.</summary>
internal enum PackageKind
{
    /// <summary>Nobody here knows.</summary>
    Unknown,

    /// <summary>Nothing: it makes no answers, or only those that the code gives it.</summary>
    Plain,

    /// <summary>It makes answers, and adds no header unless it is told to by name.</summary>
    Framework,

    /// <summary>It may set them.</summary>
    Cors,
}
