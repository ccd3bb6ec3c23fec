namespace CfnCorsLint.Syntax;

/// <summary>Lets equal short texts of one file share their memory: templates write the same few keys again and again.</summary>
internal sealed class TextPool
{
    private const int Size = 512;

    private const int MostCharacters = 32;

    /// <summary>The texts that were met last, by their hashes; a newer one takes the place of an older one.</summary>
    private readonly string?[] _recent = new string?[Size];

    public string Shared(string text) =>
        text.Length > MostCharacters ? text : Recent(text) ??= text;

    public string Shared(ReadOnlySpan<char> text)
    {
        if (text.Length > MostCharacters)
        {
            return text.ToString();
        }

        ref string? recent = ref Recent(text);
        return recent ??= text.ToString();
    }

    /// <summary>The place for the text: it holds the same text or nothing.</summary>
    private ref string? Recent(ReadOnlySpan<char> text)
    {
        ref string? recent = ref _recent[(uint)string.GetHashCode(text) % Size];
        if (recent is not null && !text.SequenceEqual(recent))
        {
            recent = null;
        }

        return ref recent;
    }
}
