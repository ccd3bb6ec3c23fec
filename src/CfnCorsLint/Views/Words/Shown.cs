namespace CfnCorsLint.Views.Words;

/// <summary>A value to show, or the reason why it is not known.</summary>
/// <param name="Value">Meaningless when it is unknown.</param>
/// <param name="Unknown"><see langword="null"/> when the value is known.</param>
/// <param name="ByDefaultOf">The parameter whose default it hangs on; <see langword="null"/> when it hangs on none.</param>
public sealed record Shown<T>(T? Value, string? Unknown, string? ByDefaultOf);
