namespace CfnCorsLint.Tests.Cases;

/// <summary>A certain call that fails in every world that has it.</summary>
/// <param name="Fallback">The greedy route that answers for it; <see langword="null"/> when none does.</param>
internal sealed record FailingCall(
    string Api,
    string Route,
    string? Fallback,
    string Verb,
    string Reason
);
