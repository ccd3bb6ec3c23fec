using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>A text in which <c>[|…|]</c> stands around the spans that a test expects.</summary>
/// <param name="Content">Without the marks.</param>
/// <param name="Spans">In the order of the text.</param>
internal sealed record MarkedText(string Content, ImmutableArray<TextSpan> Spans)
{
    public static MarkedText Parse(string marked)
    {
        string content = "";
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
        string rest = marked;
        for (
            int open = rest.IndexOf("[|", StringComparison.Ordinal);
            open >= 0;
            open = rest.IndexOf("[|", StringComparison.Ordinal)
        )
        {
            int close = rest.IndexOf("|]", open, StringComparison.Ordinal);
            content += rest[..open];
            string inside = rest[(open + 2)..close];
            spans.Add(new TextSpan(content.Length, content.Length + inside.Length));
            content += inside;
            rest = rest[(close + 2)..];
        }

        return new MarkedText(content + rest, spans.ToImmutable());
    }
}
