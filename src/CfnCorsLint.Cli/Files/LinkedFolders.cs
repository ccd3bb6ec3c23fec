using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files;

/// <summary>Tells of paths below a folder whether a folder on the way is a link, and asks the system once for each folder.</summary>
internal sealed class LinkedFolders
{
    private readonly string _top;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private string _last;

    /// <param name="top">Absolute; whether it is a link itself does not count.</param>
    public LinkedFolders(string top)
    {
        _top = Path.TrimEndingDirectorySeparator(top);
        _last = _top;
        _known[_top] = false;
    }

    /// <param name="path">Of a file below the folder, absolute.</param>
    public bool LeadTo(string path)
    {
        ReadOnlySpan<char> folder = Path.GetDirectoryName(path.AsSpan());
        if (!folder.SequenceEqual(_last))
        {
            _last = folder.ToString();
        }

        return _known.TryGetValue(_last, out bool isLinked) ? isLinked : Find(_last);
    }

    private bool Find(string folder)
    {
        var unknown = new Stack<string>();
        bool isLinked = false;
        for (
            string? at = folder;
            at is not null && !_known.TryGetValue(at, out isLinked);
            at = Path.GetDirectoryName(at)
        )
        {
            unknown.Push(at);
        }

        while (unknown.TryPop(out string? next))
        {
            isLinked = isLinked || RealPath.IsLink(next);
            _known[next] = isLinked;
        }

        return isLinked;
    }
}
