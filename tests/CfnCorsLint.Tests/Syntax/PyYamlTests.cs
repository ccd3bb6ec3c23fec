using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Tests.Cli;
using CfnCorsLint.Tests.Fuzz;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>YAML is read as PyYAML reads it, with which SAM and cfn-lint read: the same values, or both refuse.</summary>
/// <remarks>
/// <c>CFNCORS_YAML_MUTANTS</c>: how many spoilt texts are read; <c>CFNCORS_YAML_SEED</c> which; <c>CFNCORS_YAML_CORPUS=1</c> reads real templates whole.
/// </remarks>
public sealed class PyYamlTests
{
    private static readonly string s_script = Repo.PathTo(
        "tests/CfnCorsLint.Tests/Syntax/pyyaml.py"
    );

    [Fact]
    public void Samples_and_spoilt_texts_have_the_values_that_PyYAML_gives_them()
    {
        using var folder = new TempFolder();
        Assert.SkipUnless(IsThere(folder), "There is no python3 with PyYAML.");
        SourceText[] texts =
        [
            .. Samples(),
            .. Enumerable.Range(0, Number("MUTANTS", 300)).Select(Mutants().At),
        ];
        texts = [.. texts.Where(text => SyntaxReader.Read(text).Language == SyntaxLanguage.Yaml)];

        string[] theirs = Composed(folder, texts);

        Assert.Equal(texts.Length, theirs.Length);
        IEnumerable<string> differences =
            from pair in texts.Zip(theirs)
            let ours = ComposedValues.Of(SyntaxReader.Read(pair.First))
            let difference = YamlDifference.Of(pair.First, ours, pair.Second)
            where difference is not null
            select difference;
        Assert.Equal("", string.Join("\n", differences));
    }

    private static ImmutableArray<SourceText> Samples() =>
        FuzzPool.Of(Number("CORPUS", 0) == 1 ? int.MaxValue : 6000).Texts;

    private static Mutator Mutants() => new(FuzzPool.Of(6000), Number("SEED", 1));

    private static string[] Composed(TempFolder folder, IEnumerable<SourceText> texts)
    {
        folder.Write(
            "texts",
            string.Join('\n', texts.Select(text => Convert.ToBase64String(text.ToBytes()))) + "\n"
        );
        return UnixTool
            .Run(folder.Root, "python3", s_script, "texts")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsThere(TempFolder folder) =>
        !OperatingSystem.IsWindows()
        && UnixTool.Run(folder.Root, "sh", "-c", "python3 -c 'import yaml; print(1)'") == "1\n";

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable($"CFNCORS_YAML_{name}"), out int asked)
            ? asked
            : usual;
}
