namespace CfnCorsLint.Tests.Support;

/// <summary>The repository that the running tests were built from.</summary>
internal static class Repo
{
    private static readonly string s_root = FindRoot();

    /// <param name="relative">From the root, with <c>/</c>; <c>""</c> for the root.</param>
    public static string PathTo(string relative) => Path.Join(s_root, relative);

    private static string FindRoot()
    {
        for (
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Join(folder.FullName, "CfnCorsLint.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
