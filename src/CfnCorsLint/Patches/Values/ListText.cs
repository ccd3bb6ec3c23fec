using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Patches.Values;

/// <summary>Changes lists that are written in one text: <c>GET, POST</c>.</summary>
internal static class ListText
{
    /// <summary>The list with further names at its end, separated as its own names are.</summary>
    public static string Append(string list, IEnumerable<string> names)
    {
        int comma = list.IndexOf(',', StringComparison.Ordinal);
        bool hasBlanks = comma >= 0 && comma + 1 < list.Length && list[comma + 1] == ' ';
        string separator = hasBlanks ? ", " : ",";
        string trimmed = list.TrimEnd(' ', ',');
        return string.Join(separator, trimmed.Length == 0 ? names : names.Prepend(trimmed));
    }

    /// <summary>The list without a name; <see langword="null"/> when the list does not have the name, or has no other.</summary>
    public static string? Remove(string list, string name)
    {
        string[] kept =
        [
            .. HeaderList
                .Items(list)
                .Where(item => !item.Equals(name, StringComparison.OrdinalIgnoreCase)),
        ];
        return kept.Length == 0 || kept.Length == HeaderList.Items(list).Length ? null
            : Append("", kept) is var joined && list.Contains(", ", StringComparison.Ordinal)
                ? string.Join(", ", kept)
            : joined;
    }
}
