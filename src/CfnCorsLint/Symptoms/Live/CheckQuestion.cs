using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>A check of a live API that is still to be made: the calls to send, and how to judge their answers.</summary>
/// <param name="Name">A stable word: <c>foreign-origin</c>.</param>
/// <param name="Calls">The calls, in their order; none sends more than OPTIONS and GET.</param>
/// <param name="Judge">What the answers say.</param>
public sealed record CheckQuestion(
    string Name,
    ImmutableArray<CheckCall> Calls,
    Func<ImmutableArray<LiveCall>, LiveCheck> Judge
)
{
    /// <summary>The check that tells it already where it ends badly; <see langword="null"/> when none does.</summary>
    public string? IdleAfter { get; init; }
}
