using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Shorthand of the tests for reading a text.</summary>
internal static class SyntaxTrees
{
    public static SyntaxTree Read(string text, string path = "template.yaml") =>
        SyntaxReader.Read(new SourceText(path, text));

    /// <summary>The root of a text that must be right.</summary>
    public static SyntaxNode Root(string text, string path = "template.yaml")
    {
        SyntaxTree tree = Read(text, path);
        Assert.Empty(tree.Errors);
        Assert.NotNull(tree.Root);
        return tree.Root;
    }

    public static MappingNode Mapping(string text, string path = "template.yaml") =>
        Assert.IsType<MappingNode>(Root(text, path));

    /// <summary>The scalar behind the key <c>a</c>.</summary>
    public static ScalarNode Scalar(string text) => Assert.IsType<ScalarNode>(Mapping(text)["a"]);
}
