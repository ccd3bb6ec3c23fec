namespace CfnCorsLint.Handlers.Places;

/// <summary>Joins and takes apart the paths of files in a repository, with <c>/</c> between their parts.</summary>
internal static class CodePaths
{
    /// <summary>The folder that holds the file; <c>""</c> for the root.</summary>
    public static string FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>What the reference means in the folder, without <c>.</c> and <c>..</c>; these stay where they lead above all.</summary>
    public static string Join(string folder, string reference)
    {
        var parts = new List<string>();
        bool isRooted = folder.StartsWith('/');
        foreach (string part in $"{folder}/{reference}".Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return (isRooted ? "/" : "") + string.Join('/', parts);
    }
}
