namespace CfnCorsLint.Tests.Fuzz;

/// <summary>What holds for every input.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Broken">How an input breaks it; nothing when it does not. An exception breaks it, too.</param>
internal sealed record Invariant(string Name, Func<FuzzRun, IEnumerable<string>> Broken);
