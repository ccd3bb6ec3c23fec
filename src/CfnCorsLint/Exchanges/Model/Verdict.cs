using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>Says whether the browser lets a call or its answer pass, and why.</summary>
/// <param name="Passes">Unknown when the answer is not known well enough.</param>
/// <param name="Reason">One clause in plain words: <c>the preflight needs a status of 200 to 299</c>; <c>""</c> when it passes.</param>
/// <param name="Source">The section of the standard that decides; <c>""</c> when it passes.</param>
public sealed record Verdict(Truth Passes, string Reason, string Source)
{
    /// <summary>The header that decides; <see langword="null"/> when none does, or one that is missing.</summary>
    public AnswerHeader? By { get; init; }

    /// <summary>The name of the header that decides, also of one that is not there; <see langword="null"/> when none does.</summary>
    public string? Header { get; init; }

    /// <summary>Whether what is known of the code that answers makes a refusal likely.</summary>
    public bool IsLikelyRefusal { get; init; }

    /// <summary>Whether this verdict is worse for the call than the other: refused, likely refused, not known, passes.</summary>
    public bool IsWorseThan(Verdict other) =>
        Passes < other.Passes
        || (Passes == other.Passes && IsLikelyRefusal && !other.IsLikelyRefusal);

    public static Verdict Allowed { get; } = new(Truth.True, "", "");

    public static Verdict Refused(string reason, string source) => new(Truth.False, reason, source);

    public static Verdict NotKnown(string reason) => new(Truth.Unknown, reason, "");
}
