using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Apis;

/// <summary>Which path takes what another one does not.</summary>
public sealed class VariablePathsTests
{
    private static readonly VariablePaths s_paths = new([
        "/",
        "/pets",
        "/pets/dog",
        "/pets/{id}",
        "/{kind}/dog",
        "/{kind}/{id}",
        "/all/{rest+}",
    ]);

    [Theory]
    [InlineData("/pets/dog", "/pets/{id}")]
    [InlineData("/pets/{id}", "/{kind}/{id}")]
    [InlineData("/cows/dog", "/{kind}/dog")]
    [InlineData("/{kind}/{id}", null)]
    [InlineData("/all/x/y", null)]
    [InlineData("/pets/{rest+}", null)]
    [InlineData("/pets", null)]
    [InlineData("/", null)]
    public void The_closest_one_is_found(string path, string? expected) =>
        Assert.Equal(expected, s_paths.Beside(path));

    [Fact]
    public void Very_long_paths_are_left_alone() =>
        Assert.Null(new VariablePaths(["/a/b/c/d/e/f/g/h/i/{x}"]).Beside("/a/b/c/d/e/f/g/h/i/j"));
}
