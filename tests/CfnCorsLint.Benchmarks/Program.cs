using System.Globalization;
using BenchmarkDotNet.Running;
using CfnCorsLint.Benchmarks.Forms;

namespace CfnCorsLint.Benchmarks;

/// <summary>The benchmarks, and what <c>ratios.py</c> and <c>growth.py</c> need of this program.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["template", { } bytes]:
                Console.Out.Write(BigTemplate.Of(int.Parse(bytes, CultureInfo.InvariantCulture)));
                return 0;
            case ["forms"]:
                Console.WriteLine(string.Join('\n', BigForms.All.Select(form => form.Name)));
                return 0;
            case ["form", { } name, { } count, { } folder]:
                BigForms.Write(name, int.Parse(count, CultureInfo.InvariantCulture), folder);
                return 0;
            case ["bare", { } folder]:
                Console.WriteLine(BareLoop.MeasuredOver(folder));
                return 0;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return 0;
        }
    }
}
