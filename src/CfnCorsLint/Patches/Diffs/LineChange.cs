namespace CfnCorsLint.Patches.Diffs;

/// <summary>Lines of an old text, from 0 and end exclusive, and those of a new one that stand in their place.</summary>
public sealed record LineChange(int OldStart, int OldEnd, int NewStart, int NewEnd);
