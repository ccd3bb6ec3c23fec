using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers;

/// <summary>Finds source code in the repository of a template.</summary>
/// <remarks>Paths are those that reports show, with <c>/</c>.</remarks>
public interface ICodeFiles
{
    /// <returns><see langword="null"/> when there is no such file in the repository, or it is too large.</returns>
    SourceText? Find(string path);

    /// <summary>The paths of the files of source code below a folder, without what packages, builds and tests brought there.</summary>
    /// <returns><see langword="null"/> when they are too many to be read.</returns>
    ImmutableArray<string>? Under(string folder);

    /// <summary>Whether any code of the repository may set headers for pages; also where it is too much to be read.</summary>
    bool HaveSigns();
}
