using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Finds the comments of a text in the gaps between its tokens.</summary>
internal sealed class CommentCollector(string text)
{
    private const string YamlBreaks = "\r\n\u0085\u2028\u2029";

    private readonly ImmutableArray<Comment>.Builder _found =
        ImmutableArray.CreateBuilder<Comment>();

    public ImmutableArray<Comment> All => _found.ToImmutable();

    /// <summary>Adds the YAML comments of a gap, where every <c>#</c> begins one.</summary>
    public void AddFromYaml(int start, int end)
    {
        while (start < end)
        {
            int mark = text.AsSpan(start, end - start).IndexOf('#');
            if (mark < 0)
            {
                return;
            }

            int from = start + mark;
            int length = text.AsSpan(from, end - from).IndexOfAny(YamlBreaks);
            start = length < 0 ? end : from + length;
            Add(from, start, 1, start);
        }
    }

    /// <summary>Adds one comment.</summary>
    /// <param name="contentStart">How many characters its mark has.</param>
    /// <param name="contentEnd">Before the mark that closes it.</param>
    public void Add(int start, int end, int contentStart, int contentEnd)
    {
        string content = text[(start + contentStart)..contentEnd].Trim();
        _found.Add(new Comment(new TextSpan(start, end), content, StartsLine(start)));
    }

    private bool StartsLine(int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || YamlBreaks.Contains(text[at - 1], StringComparison.Ordinal);
    }
}
