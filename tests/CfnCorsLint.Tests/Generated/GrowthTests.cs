using CfnCorsLint.Benchmarks.Forms;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Generated;

/// <summary>A template of ten times the routes costs about ten times as much, counted in bytes that are asked for: no clock tells.</summary>
public sealed class GrowthTests
{
    private const int Few = 40;

    private const int Times = 10;

    /// <summary>Ten, and what sorting and tables that grow add. A list that is made for each route is a hundred times larger.</summary>
    private const double MostGrowth = 15;

    [Theory]
    [InlineData("sam-functions")]
    [InlineData("sam-body")]
    [InlineData("sam-apis")]
    [InlineData("rest-bare")]
    [InlineData("rest-functions")]
    [InlineData("rest-deployment")]
    [InlineData("body-json")]
    [InlineData("http")]
    [InlineData("suppressions")]
    public void A_check_of_ten_times_the_routes_costs_about_ten_times_as_much(string form)
    {
        // What is made once for all files is made before.
        Cost(form, Few);

        double growth = (double)Cost(form, Times * Few) / Cost(form, Few);

        Assert.InRange(growth, 1, MostGrowth);
    }

    private static long Cost(string form, int routes)
    {
        BigForm big = BigForms.All.Single(one => one.Name == form);
        var source = new SourceText(big.FileName, big.Write(routes));
        var lint = Lint.WithAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(lint.Check(source).Findings);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
