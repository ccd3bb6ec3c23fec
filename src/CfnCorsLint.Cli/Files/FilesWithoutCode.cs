using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>The files that a template refers to, where the settings leave the code of its functions unread.</summary>
internal sealed class FilesWithoutCode(ISourceFiles files) : ISourceFiles
{
    public SourceText? Find(string referrer, string reference) => files.Find(referrer, reference);
}
