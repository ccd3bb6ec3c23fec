using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Benchmarks;

/// <summary>The templates of <c>fixtures/</c>: an ordinary one, and one with every defect there is.</summary>
[MemoryDiagnoser]
public class FixtureBenchmarks
{
    private Stages _stages = new("");

    [Params("orders-api.yaml", "every-defect/template.yaml")]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void Prepare() =>
        _stages = new Stages(System.IO.File.ReadAllText(Path.Join(Folder(), File)));

    [Benchmark]
    public SyntaxTree Parse() => _stages.Parse();

    [Benchmark]
    public CheckResult ParseAndModel() => _stages.Model();

    [Benchmark]
    public CheckResult Check() => _stages.Check();

    [Benchmark]
    public Patch Fix() => _stages.Fix();

    /// <summary>Found from this file: the benchmarks run in folders of their own.</summary>
    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath("../../../fixtures", here);
}
