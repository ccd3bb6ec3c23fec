using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Puts names and values together where the network tab of a browser was copied with each of them in a line of its own.</summary>
internal sealed class PastedPairs
{
    /// <summary>The names with which the tools of browsers begin.</summary>
    private static readonly ImmutableArray<string> s_first =
    [
        "Request URL",
        "Request Method",
        "Status Code",
    ];

    private static readonly ImmutableArray<string> s_titles =
    [
        "General",
        "Request Headers",
        "Response Headers",
    ];

    private string? _name;
    private bool _isInPairs;

    /// <summary>Takes a line.</summary>
    /// <returns>What it means; <see langword="null"/> of a name whose value is in the next line.</returns>
    public string? Take(string line)
    {
        if (_name is { } name)
        {
            _name = null;
            return $"{name}: {line}";
        }

        if (line.Length == 0 || s_titles.Contains(line))
        {
            return line;
        }

        string bare = line.TrimEnd(':');
        bool isFirst = s_first.Contains(bare);
        _isInPairs |= isFirst;
        if (!isFirst && !(_isInPairs && IsName(bare)))
        {
            // A header with its value beside it shows that these are no pairs.
            _isInPairs &= !line.Contains(": ", StringComparison.Ordinal);
            return line;
        }

        _name = bare;
        return null;
    }

    private static bool IsName(string line) =>
        line is "Referrer Policy" or "Remote Address"
        || (
            char.IsAsciiLetter(line[0])
            && line.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        );
}
