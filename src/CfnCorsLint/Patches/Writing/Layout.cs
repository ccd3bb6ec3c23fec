using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Tells where things stand on their lines.</summary>
internal static class Layout
{
    public static int ColumnOf(SourceText source, int offset) => source.PositionAt(offset).Column;

    public static bool AreOnOneLine(SourceText source, int first, int second) =>
        source.LineNumberAt(first) == source.LineNumberAt(second);

    /// <summary>Where the dash of an item of a block sequence stands; <see langword="null"/> when a comment parts them.</summary>
    public static int? DashOf(SourceText source, SyntaxNode item)
    {
        int at = item.Span.Start - 1;
        while (at >= 0 && char.IsWhiteSpace(source.Content[at]))
        {
            at--;
        }

        return at >= 0 && source.Content[at] == '-' ? at : null;
    }
}
