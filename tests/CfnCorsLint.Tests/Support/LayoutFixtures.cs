using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>The files of <c>fixtures/layout</c>: each way to lay out a file, with its line breaks as they are.</summary>
internal static class LayoutFixtures
{
    private const string Folder = "fixtures/layout";

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Repo.PathTo(Folder))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    public static byte[] BytesOf(string name) => File.ReadAllBytes(Repo.PathTo($"{Folder}/{name}"));

    public static SourceText Read(string name)
    {
        SourceText? source = SourceText.FromBytes(name, BytesOf(name));
        Assert.NotNull(source);
        return source;
    }
}
