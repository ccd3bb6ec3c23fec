namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Decides which paths a cache behaviour takes, by its <c>PathPattern</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern</remarks>
internal static class PathPattern
{
    /// <summary>Whether the pattern takes the path: <c>*</c> stands for any characters, <c>?</c> for one, with case.</summary>
    /// <param name="pattern">With or without the first slash.</param>
    /// <param name="path">With the first slash.</param>
    public static bool Takes(string pattern, string path)
    {
        string wanted = Rooted(pattern);
        // The last star that was met, and up to where it reaches: what does not fit behind it makes it reach further.
        int star = -1;
        int reached = 0;
        int at = 0;
        int given = 0;
        while (given < path.Length)
        {
            if (at < wanted.Length && wanted[at] == '*')
            {
                star = at++;
                reached = given;
            }
            else if (at < wanted.Length && (wanted[at] == '?' || wanted[at] == path[given]))
            {
                at++;
                given++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                given = ++reached;
            }
            else
            {
                return false;
            }
        }

        return wanted[at..].All(sign => sign == '*');
    }

    /// <summary>A path that it takes.</summary>
    public static string SampleOf(string pattern) =>
        $"/{pattern.TrimStart('/')}".Replace('*', 'x').Replace('?', 'x');

    private static string Rooted(string pattern) =>
        pattern.StartsWith('/') || pattern.StartsWith('*') ? pattern : $"/{pattern}";
}
