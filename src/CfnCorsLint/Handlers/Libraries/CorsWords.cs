using System.Buffers;

namespace CfnCorsLint.Handlers.Libraries;

/// <summary>Knows the words by which source code shows that it may have to do with CORS.</summary>
internal static class CorsWords
{
    private static readonly SearchValues<string> s_words = SearchValues.Create(
        [
            "cors",
            "access-control-",
            "allow-origin",
            "allow_origin",
            "AllowOrigin",
            "CrossOrigin",
            "cross_origin",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Whether a name holds one, however it joins its words: <c>corsHeaders</c>, <c>ACCESS_CONTROL_ALLOW_ORIGIN</c>.</summary>
    public static bool AreIn(string name)
    {
        if (name.Contains("cors", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return name.Contains("control", StringComparison.OrdinalIgnoreCase)
            && name.Replace("_", "", StringComparison.Ordinal)
                .Replace("-", "", StringComparison.Ordinal)
                .Contains("AccessControlAllow", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text, as it stands in a file, may hold one at all: looked at before the text is cut into words.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(s_words);
}
