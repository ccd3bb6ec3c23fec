using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>A text in which <c>[|…|]</c> marks the spans that a test speaks of.</summary>
/// <param name="Spans">In the order they begin; they may hold one another.</param>
internal sealed record Marked(SourceText Source, ImmutableArray<TextSpan> Spans)
{
    private const string Opening = "[|";

    private const string Closing = "|]";

    /// <summary>The only span.</summary>
    public TextSpan Span => Assert.Single(Spans);

    public static Marked Parse(string text, string path = "template.yaml")
    {
        var spans = new SortedDictionary<int, TextSpan>();
        var open = new Stack<(int Rank, int Start)>();
        string plain = "";
        int rank = 0;
        while (text.Length > 0)
        {
            int mark = Next(text);
            plain += text[..mark];
            if (mark == text.Length)
            {
                break;
            }

            if (text.AsSpan(mark).StartsWith(Opening))
            {
                open.Push((rank++, plain.Length));
            }
            else
            {
                (int closed, int start) = open.Pop();
                spans.Add(closed, new TextSpan(start, plain.Length));
            }

            text = text[(mark + 2)..];
        }

        Assert.Empty(open);
        return new Marked(new SourceText(path, plain), [.. spans.Values]);
    }

    private static int Next(string text)
    {
        int opening = text.IndexOf(Opening, StringComparison.Ordinal);
        int closing = text.IndexOf(Closing, StringComparison.Ordinal);
        return Math.Min(opening < 0 ? text.Length : opening, closing < 0 ? text.Length : closing);
    }
}
