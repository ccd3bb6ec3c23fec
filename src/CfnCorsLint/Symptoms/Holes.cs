using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Lists the names that holes in known messages may have.</summary>
public static class Holes
{
    public const string Url = "url";

    public const string Origin = "origin";

    public const string Status = "status";

    public const string Method = "method";

    public const string Path = "path";

    public const string Header = "header";

    /// <summary>Where a call was led from by a redirect.</summary>
    public const string From = "from";

    /// <summary>Where a call is led to by a redirect.</summary>
    public const string To = "to";

    public static ImmutableArray<(string Name, HoleKind Kind)> All { get; } =
    [
        (Url, HoleKind.Word),
        (From, HoleKind.Word),
        (To, HoleKind.Word),
        (Origin, HoleKind.Word),
        (Method, HoleKind.Word),
        (Header, HoleKind.Word),
        (Path, HoleKind.Word),
        ("type", HoleKind.Word),
        ("key", HoleKind.Word),
        ("any", HoleKind.Word),
        ("expression", HoleKind.Expression),
        (Status, HoleKind.Number),
        ("request", HoleKind.Phrase),
        ("value", HoleKind.Phrase),
        ("list", HoleKind.Phrase),
        ("reason", HoleKind.Phrase),
    ];

    /// <returns><see langword="null"/> when there is no hole of that name.</returns>
    public static HoleKind? KindOf(string name)
    {
        foreach ((string known, HoleKind kind) in All)
        {
            if (known == name)
            {
                return kind;
            }
        }

        return null;
    }
}
