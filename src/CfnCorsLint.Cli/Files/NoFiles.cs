using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>For a text from standard input that lies nowhere: nothing it refers to is found.</summary>
internal sealed class NoFiles : ISourceFiles
{
    public SourceText? Find(string referrer, string reference) => null;
}
