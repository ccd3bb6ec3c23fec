using System.Collections.Immutable;
using CfnCorsLint.Handlers;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>For a text that refers to nothing: what it holds of code is read all the same.</summary>
internal sealed class NoSourceFiles : ISourceFiles, ICodeFiles
{
    public SourceText? Find(string referrer, string reference) => null;

    public ICodeFiles CodeFor(string referrer) => this;

    public SourceText? Find(string path) => null;

    public ImmutableArray<string>? Under(string folder) => [];

    public bool HaveSigns() => false;
}
