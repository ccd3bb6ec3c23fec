namespace CfnCorsLint.Syntax;

/// <summary>Remembers where the tokens of a YAML text stood, and has the gaps between them searched for comments.</summary>
internal sealed class YamlPlaces(string text, ScannedText scanned, CommentCollector comments)
{
    private int _searched;

    /// <summary>Where the token starts that the parser looks at.</summary>
    public int Start { get; private set; }

    /// <summary>Where the last token that has characters ends, before the one the parser looks at.</summary>
    public int EndBefore { get; private set; }

    /// <summary>Where the last tag or anchor ends.</summary>
    public int PropertiesEnd { get; private set; }

    /// <summary>Whether the last key is written after <c>?</c>.</summary>
    public bool IsExplicitKey { get; set; }

    private int TextEnd { get; set; }

    /// <summary>An offset of the library, which may lie behind a text without a final line break.</summary>
    public int Clamp(long index) => scanned.PlaceOf(index);

    /// <summary>Takes note of the next token; an empty one is none of the text's own.</summary>
    public void Pass(int start, int end)
    {
        if (start > _searched)
        {
            comments.AddFromYaml(_searched, start);
        }

        Start = start;
        EndBefore = TextEnd;
        TextEnd = end > start ? end : TextEnd;
        _searched = Math.Max(_searched, end);
    }

    public void PassProperty(int start, int end)
    {
        Pass(start, end);
        PropertiesEnd = end;
    }

    /// <summary>A block scalar: a comment may stand on its first line.</summary>
    public void PassBlockScalar(int start, int end)
    {
        Pass(start, end);
        int header = text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        comments.AddFromYaml(start, header < 0 ? end : start + header);
    }
}
