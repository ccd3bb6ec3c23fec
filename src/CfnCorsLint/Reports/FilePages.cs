using System.Globalization;

namespace CfnCorsLint.Reports;

/// <summary>Makes the addresses of pages that show a repository's files as they were checked.</summary>
/// <param name="Root">The address of the repository's root at a commit, without a slash at its end.</param>
public sealed record FilePages(string Root)
{
    /// <param name="path">From the root of the repository, with <c>/</c>.</param>
    /// <param name="line">From 1.</param>
    /// <returns><see langword="null"/> for a file that is not in the repository.</returns>
    public string? AddressOf(string path, int line)
    {
        string[] steps = path.Split('/');
        return steps is ["" or "..", ..]
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Root}/{string.Join('/', steps.Select(Uri.EscapeDataString))}#L{line}"
            );
    }
}
