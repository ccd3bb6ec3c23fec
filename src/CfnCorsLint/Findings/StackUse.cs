using CfnCorsLint.Templates;

namespace CfnCorsLint.Findings;

/// <summary>How the other templates of a run make stacks of a template.</summary>
/// <param name="Reference">Where the first of them names its file; <see langword="null"/> when none does.</param>
public sealed record StackUse(StackArguments Arguments, Location? Reference)
{
    /// <summary>Of a template that no other one makes a stack of.</summary>
    public static StackUse None { get; } = new(StackArguments.None, null);
}
