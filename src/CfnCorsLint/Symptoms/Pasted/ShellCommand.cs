using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Holds a command as a shell takes it.</summary>
/// <param name="End">The place in the text behind it.</param>
/// <param name="Certain">The place up to which it surely is one command: a quote that is closed in a later line may be an apostrophe.</param>
/// <param name="IsClosed">Whether each quote that is opened is closed.</param>
internal sealed record ShellCommand(
    ImmutableArray<string> Words,
    int End,
    int Certain,
    bool IsClosed
);
