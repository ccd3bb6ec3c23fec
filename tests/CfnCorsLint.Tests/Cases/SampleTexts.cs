using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cases;

/// <summary>Every template that tests read: the cases of all rules and the fixtures.</summary>
internal static class SampleTexts
{
    public const string SettingsEnding = ".settings.yaml";

    private static readonly string[] s_endings = [".yaml", ".yml", ".json", ".template"];

    /// <summary>Paths from the root of the repository.</summary>
    public static TheoryData<string> Names =>
        [
            .. RuleCase.Wanted.Select(test => test.RepoPath),
            .. RuleCase.OnlyRule is null ? Fixtures() : [],
        ];

    public static SourceText Named(string name) => Read(Repo.PathTo(name), Path.GetFileName(name));

    /// <summary>The settings beside a sample; <see langword="null"/> when there are none.</summary>
    public static SourceText? SettingsOf(string name)
    {
        string own = Path.ChangeExtension(Repo.PathTo(name), null) + SettingsEnding;
        string nearest = Path.Join(Path.GetDirectoryName(Repo.PathTo(name)), ".cfncors.yaml");
        return File.Exists(own) ? Read(own, ".cfncors.yaml")
            : File.Exists(nearest) ? Read(nearest, ".cfncors.yaml")
            : null;
    }

    private static SourceText Read(string path, string shownAs) =>
        SourceText.FromBytes(shownAs, File.ReadAllBytes(path))
        ?? throw new InvalidOperationException($"{path} is not UTF-8.");

    private static IEnumerable<string> Fixtures() =>
        from path in Directory.EnumerateFiles(
            Repo.PathTo("fixtures"),
            "*",
            SearchOption.AllDirectories
        )
        where s_endings.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith('.')
        let name = Path.GetRelativePath(Repo.PathTo(""), path).Replace('\\', '/')
        orderby name
        select name;
}
