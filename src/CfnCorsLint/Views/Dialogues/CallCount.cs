using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>Counts expected calls by how they end: the last line does, and one before it says what hangs on an assumption.</summary>
public static class CallCount
{
    public static string Of(ImmutableArray<ExpectedSimulation> calls)
    {
        if (calls.IsEmpty)
        {
            return "No call is expected.";
        }

        int stopped = calls.Count(call => !call.IsDeployed);
        if (stopped > 0)
        {
            return $"0 of {calls.Length} expected calls pass: the deployment fails";
        }

        int passing = calls.Count(call => call.Passes == Truth.True);
        int refused = calls.Count(call => call.IsRefused);
        int assumed = calls.Count(call => call is { IsCertain: false, Passes: Truth.False });
        int unknown = calls.Length - passing - refused;
        int likely = calls.Count(call =>
            call.Passes == Truth.Unknown && call.Ends.Any(end => end.IsLikelyRefused)
        );
        string read =
            likely > 0
                ? $"{likely} of those not known {Are(likely)} likely refused: so the code reads that answers.\n"
                : "";
        string perhaps =
            assumed > 0
                ? $"{assumed} of those not known {Are(assumed)} refused if made as assumed.\n"
                : "";
        return $"{read}{perhaps}{passing} of {calls.Length} expected calls pass, {refused} {Are(refused)} refused, {unknown} {Are(unknown)} not known";
    }

    private static string Are(int count) => count == 1 ? "is" : "are";
}
