using BenchmarkDotNet.Attributes;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Benchmarks;

/// <summary>Generated templates of 10 KB to 10 MB: the time of each stage is to grow as the text does.</summary>
[MemoryDiagnoser]
public class SizeBenchmarks
{
    private Stages _stages = new("");

    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Prepare() => _stages = new Stages(BigTemplate.Of(Size));

    [Benchmark]
    public SyntaxTree Parse() => _stages.Parse();

    [Benchmark]
    public CheckResult ParseAndModel() => _stages.Model();

    [Benchmark]
    public CheckResult Check() => _stages.Check();

    [Benchmark]
    public Patch Fix() => _stages.Fix();
}
