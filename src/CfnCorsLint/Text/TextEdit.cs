namespace CfnCorsLint.Text;

/// <summary>An edit that puts <paramref name="NewText"/> in the place of what <paramref name="Span"/> covers.</summary>
/// <param name="Span">Empty for an insertion.</param>
/// <param name="NewText">Empty for a deletion. Its line breaks are written as they are.</param>
public sealed record TextEdit(TextSpan Span, string NewText)
{
    public static TextEdit Insert(int offset, string text) => new(TextSpan.At(offset), text);

    public static TextEdit Delete(TextSpan span) => new(span, "");
}
