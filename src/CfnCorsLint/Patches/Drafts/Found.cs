using System.Diagnostics.CodeAnalysis;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Holds what a fix needs, or the reason why it is not to be had.</summary>
/// <param name="Value"><see langword="null"/> when there is none.</param>
/// <param name="Why">One clause or sentence; <see langword="null"/> when there is a value.</param>
internal readonly record struct Found<T>(T? Value, string? Why)
    where T : class
{
    public static implicit operator Found<T>(T value) => new(value, null);

    /// <summary>Tells that there is none, and why.</summary>
    public static Found<T> None(string why) => new(null, why);

    /// <summary>Gives the value, or else the reason.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? why)
    {
        value = Value;
        why = value is null ? Why ?? "" : null;
        return value is not null;
    }
}
