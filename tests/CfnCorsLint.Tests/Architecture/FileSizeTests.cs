using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>A file that grows beyond the wall has two nouns in it.</summary>
public sealed class FileSizeTests
{
    private const int Wall = 400;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_file_is_longer_than_the_wall(string folder)
    {
        IEnumerable<SourceFile> files = SourceFile.Under(folder);

        Assert.Empty(
            from file in files
            let lines = file.Text.Count(letter => letter == '\n')
            where lines > Wall
            select $"{file.Path} has {lines} lines"
        );
    }
}
