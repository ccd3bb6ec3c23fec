using CfnCorsLint.Templates;

namespace CfnCorsLint.Findings;

/// <summary>Tells how the other templates of a run make nested stacks of a template, and with which parameters.</summary>
/// <param name="Reference">Where the first of them names its file; <see langword="null"/> when none does.</param>
public sealed record StackUse(StackArguments Arguments, Location? Reference)
{
    /// <summary>A template that no other one makes a stack of.</summary>
    public static StackUse None { get; } = new(StackArguments.None, null);
}
