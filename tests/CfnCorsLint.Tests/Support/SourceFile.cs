namespace CfnCorsLint.Tests.Support;

/// <summary>One C# file that a person wrote.</summary>
/// <param name="Path">From the root of the repository, with <c>/</c>.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>All files of a folder and below, without what a build leaves there.</summary>
    /// <param name="folder"><c>src</c>, or a folder of it.</param>
    public static IEnumerable<SourceFile> Under(string folder) =>
        from path in Directory.EnumerateFiles(
            Repo.PathTo(folder),
            "*.cs",
            SearchOption.AllDirectories
        )
        let relative = System.IO.Path.GetRelativePath(Repo.PathTo(""), path).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "bin" or "obj")
        orderby relative
        select new SourceFile(relative, File.ReadAllText(path));
}
