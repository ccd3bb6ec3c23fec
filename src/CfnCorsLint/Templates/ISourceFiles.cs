using CfnCorsLint.Handlers;
using CfnCorsLint.Text;

namespace CfnCorsLint.Templates;

/// <summary>Finds the files that a template refers to.</summary>
public interface ISourceFiles
{
    /// <param name="referrer">The path of the file that holds the reference.</param>
    /// <param name="reference">As written there: <c>./openapi.yaml</c>.</param>
    /// <returns><see langword="null"/> when there is no such file in the repository.</returns>
    SourceText? Find(string referrer, string reference);

    /// <summary>The file of that name in the very folder of a template, such as what a tool noted while it made it; the same object each time.</summary>
    /// <param name="referrer">The path of the template.</param>
    /// <param name="name">Of the file, without a folder.</param>
    /// <returns><see langword="null"/> when there is no such file.</returns>
    SourceText? Beside(string referrer, string name) => null;

    /// <summary>The source code in the repository of a template.</summary>
    /// <returns><see langword="null"/> where it is not to be read.</returns>
    ICodeFiles? CodeFor(string referrer) => null;
}
