using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>For a text that refers to nothing.</summary>
internal sealed class NoSourceFiles : ISourceFiles
{
    public SourceText? Find(string referrer, string reference) => null;
}
