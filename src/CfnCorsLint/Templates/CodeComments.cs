using CfnCorsLint.Handlers;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Templates;

/// <summary>Gives a file of source code what findings and suppressions ask of every text: places in it, and its comments.</summary>
internal static class CodeComments
{
    /// <summary>A tree of one node, for the whole text.</summary>
    public static SyntaxTree TreeOf(SourceText source)
    {
        var whole = new TextSpan(0, source.Content.Length);
        return new SyntaxTree(
            source,
            SyntaxLanguage.Code,
            new ScalarNode(whole, 0, "", ScalarStyle.Plain),
            [],
            SourceCode.CommentsOf(source),
            1
        );
    }
}
