using CfnCorsLint.Handlers.Languages;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Says how a framework is told to allow origins: by which code, at which place, with which import.</summary>
/// <param name="Module">The package, as its imports begin.</param>
/// <param name="Makers">What makes the application; the name of the import itself where none is named.</param>
/// <param name="Place">Where the code comes.</param>
/// <param name="Code">With <c>{app}</c>, <c>{origin}</c> for one or a list of them, <c>{origins}</c> for a list, <c>{first}</c> and <c>{quote}</c>.</param>
/// <param name="Import">The name that the code needs; <see langword="null"/> for none.</param>
/// <param name="From">The package that it comes from.</param>
/// <param name="IsDefault">Whether it is what the package gives as a whole.</param>
internal sealed record FrameworkRow(
    CodeLanguage Language,
    string Module,
    string[] Makers,
    FrameworkPlace Place,
    string Code,
    string? Import = null,
    string From = "",
    bool IsDefault = true
);
