using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Remembers which calls to an API a page tells in full, so that calls which end for an equal cause link there.</summary>
internal sealed class ToldCalls
{
    private readonly Dictionary<string, (string Id, string Call)> _told = new(
        StringComparer.Ordinal
    );

    /// <param name="tellsAll">Whether the page is small enough to tell also the calls that nothing refuses.</param>
    public ToldCalls(bool tellsAll)
    {
        TellsAll = tellsAll;
    }

    /// <summary>Whether also what could be left out is told.</summary>
    public bool TellsAll { get; }

    /// <summary>Whether a call is only named, as nothing refuses it and the page has many files.</summary>
    public bool IsOnlyNamed(SimulatedCall played) => !TellsAll && played.Passes != Truth.False;

    /// <summary>The id of an earlier call that ends as this one does in every world, and so stands for it; <see langword="null"/> where there is none.</summary>
    public string? FirstOf(ExpectedSimulation call) =>
        call.Ends.All(end => end.Passes != Truth.True && _told.ContainsKey(AlikeCalls.KeyOf(end)))
            ? _told[AlikeCalls.KeyOf(call.Ends[0])].Id
            : null;

    /// <summary>The id and the words of an earlier call that stands for this one; <see langword="null"/> where this one is the first of its kind, or passes.</summary>
    /// <param name="id">The name of the place of this one.</param>
    public (string Id, string Call)? FirstOf(SimulatedCall played, string id)
    {
        if (played.Passes == Truth.True)
        {
            return null;
        }

        string key = AlikeCalls.KeyOf(played);
        if (_told.TryGetValue(key, out (string Id, string Call) first))
        {
            return first;
        }

        _told.Add(key, (id, $"{played.Simulation.Request.Method} {played.Simulation.Path}"));
        return null;
    }
}
