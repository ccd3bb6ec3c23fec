using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cases;

/// <summary>One template under <c>rules/*/cases</c>, with what is expected of it beside it.</summary>
/// <param name="Name"><c>CORS401-method-not-allowed/one-missing.yaml</c>.</param>
internal sealed record RuleCase(string Name)
{
    private static readonly string[] s_inputs = [".yaml", ".yml", ".json", ".template"];

    public static IReadOnlyList<RuleCase> All { get; } = [.. Find()];

    /// <summary>The rule that <c>tests/rule</c> was asked for; <see langword="null"/> for all of them.</summary>
    public static string? OnlyRule { get; } = Environment.GetEnvironmentVariable("CFNCORS_RULE");

    /// <summary>The cases that are run: all, or those of one rule.</summary>
    public static IEnumerable<RuleCase> Wanted =>
        OnlyRule is { } id ? All.Where(each => each.RuleId == id) : All;

    public string RuleId => Name[..7];

    /// <summary>From the root of the repository.</summary>
    public string RepoPath => $"rules/{Name.Replace("/", "/cases/", StringComparison.Ordinal)}";

    public string FindingsPath => Beside(".findings.txt");

    public string FixedPath => Beside($".fixed{Path.GetExtension(Name)}");

    /// <summary>What <c>fix --unsafe</c> makes where that is more than <c>fix</c> does.</summary>
    public string UnsafePath => Beside($".unsafe{Path.GetExtension(Name)}");

    public SourceText Input => SampleTexts.Named(RepoPath);

    /// <summary><see langword="null"/> when the case has none.</summary>
    public SourceText? Settings => SampleTexts.SettingsOf(RepoPath);

    public static RuleCase Named(string name) => All.First(each => each.Name == name);

    private static IEnumerable<RuleCase> Find() =>
        from path in Directory.EnumerateFiles(
            Repo.PathTo("rules"),
            "*",
            SearchOption.AllDirectories
        )
        let folder = Path.GetDirectoryName(path)
        where Path.GetFileName(folder) == "cases" && IsInput(Path.GetFileName(path))
        let rule = Path.GetFileName(Path.GetDirectoryName(folder))
        let name = $"{rule}/{Path.GetFileName(path)}"
        orderby name
        select new RuleCase(name);

    private static bool IsInput(string file) =>
        s_inputs.Contains(Path.GetExtension(file))
        && !file.EndsWith(SampleTexts.SettingsEnding, StringComparison.Ordinal)
        && !file.Contains(".fixed.", StringComparison.Ordinal)
        && !file.Contains(".unsafe.", StringComparison.Ordinal);

    private string Beside(string ending) =>
        Path.ChangeExtension(Repo.PathTo(RepoPath), null) + ending;
}
