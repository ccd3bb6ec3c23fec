using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Corpus;

/// <summary>Templates of other people, which lie beside the repository and not in it.</summary>
internal static class RealTemplates
{
    public const string NotThere = "There is no corpus beside the repository.";

    private static readonly string s_folder = Repo.PathTo("../shared/corpus");

    public static bool AreThere => Directory.Exists(s_folder);

    /// <summary>By path from the folder of them all.</summary>
    public static IEnumerable<SourceText> All =>
        from path in Directory.EnumerateFiles(s_folder, "*", SearchOption.AllDirectories)
        where
            path.EndsWith("ml", StringComparison.Ordinal)
            || path.EndsWith(".json", StringComparison.Ordinal)
            || path.EndsWith(".template", StringComparison.Ordinal)
        where !path.EndsWith(".oracle.json", StringComparison.Ordinal)
        orderby path
        let text = SourceText.FromBytes(
            Path.GetRelativePath(s_folder, path),
            File.ReadAllBytes(path)
        )
        where text is not null
        select text;
}
