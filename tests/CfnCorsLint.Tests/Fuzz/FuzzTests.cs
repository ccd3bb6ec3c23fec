using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>No input ends a run, keeps it for long, or makes a fix that does not settle.</summary>
/// <remarks>A long run by hand: <see cref="FuzzOptions"/>.</remarks>
public sealed class FuzzTests
{
    [Fact]
    public void Every_spoilt_text_goes_through_check()
    {
        var options = FuzzOptions.Read();

        Assert.Empty(Failures(Invariants.OfCheck, options, "check", options.Checks));
    }

    [Fact]
    public void Every_spoilt_text_goes_through_all_commands()
    {
        var options = FuzzOptions.Read();
        ImmutableArray<Invariant> invariants = options.AsksLaw
            ? Invariants.OfAllCommands.Add(Invariants.Law)
            : Invariants.OfAllCommands;

        Assert.Empty(Failures(invariants, options, "all", options.Inputs));
    }

    private static string Failures(
        ImmutableArray<Invariant> invariants,
        FuzzOptions options,
        string name,
        int count
    ) =>
        string.Join(
            "\n",
            Fuzzer
                .Run(FuzzPool.Of(options.Longest), invariants, options, name, count)
                .Select(failure => failure.Told)
        );
}
