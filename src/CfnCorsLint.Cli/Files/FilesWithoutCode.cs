using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds the files that a template refers to, but no source code, since the settings leave that unread.</summary>
internal sealed class FilesWithoutCode(ISourceFiles files) : ISourceFiles
{
    public SourceText? Find(string referrer, string reference) => files.Find(referrer, reference);

    public SourceText? Beside(string referrer, string name) => files.Beside(referrer, name);
}
