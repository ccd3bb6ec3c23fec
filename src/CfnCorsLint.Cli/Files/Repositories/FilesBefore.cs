using System.Collections.Immutable;
using CfnCorsLint.Handlers;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Finds the files that a template refers to, with the texts that they had in a commit; a file that is gone since is not found.</summary>
internal sealed class FilesBefore(ISourceFiles files, GitChanges changes) : ISourceFiles
{
    public SourceText? Find(string referrer, string reference) =>
        files.Find(referrer, reference) is { } text ? changes.Before(text) : null;

    public SourceText? Beside(string referrer, string name) =>
        files.Beside(referrer, name) is { } text ? changes.Before(text) : null;

    public ICodeFiles? CodeFor(string referrer) =>
        files.CodeFor(referrer) is { } code ? new CodeBefore(code, changes) : null;

    /// <summary>Finds the source code of a repository with the texts that it had in a commit; a file that is gone since is not found.</summary>
    private sealed class CodeBefore(ICodeFiles code, GitChanges changes) : ICodeFiles
    {
        public SourceText? Find(string path) =>
            code.Find(path) is { } text ? changes.Before(text) : null;

        public ImmutableArray<string>? Under(string folder) => code.Under(folder);

        public bool HaveSigns() => code.HaveSigns();
    }
}
