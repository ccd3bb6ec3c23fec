using System.Diagnostics;
using YamlDotNet.Core;

namespace CfnCorsLint.Benchmarks;

/// <summary>What YamlDotNet alone takes for the files that cfncors reads: the least that a linter built on it can take on one core.</summary>
internal static class BareLoop
{
    private static readonly string[] s_endings = [".yaml", ".yml", ".json", ".template"];

    /// <returns>Milliseconds of a second run, so that nothing is left to compile: elapsed, and of computing.</returns>
    public static string MeasuredOver(string folder)
    {
        string[] files =
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => s_endings.Any(file.EndsWith))
                .Where(file => QuickTest.IsWorthReading(File.ReadAllBytes(file))),
        ];
        ReadAll(files);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        ReadAll(files);
        TimeSpan computing = Environment.CpuUsage.TotalTime - before;
        return FormattableString.Invariant(
            $"{watch.Elapsed.TotalMilliseconds} {computing.TotalMilliseconds}"
        );
    }

    private static void ReadAll(string[] files)
    {
        foreach (string file in files)
        {
            var parser = new Parser(new StringReader(File.ReadAllText(file)));
            try
            {
                while (parser.MoveNext()) { }
            }
            catch (YamlException)
            {
                // Read as far as it can be.
            }
        }
    }
}
