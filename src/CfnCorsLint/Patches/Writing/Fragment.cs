using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>A value that is to be written into a text, before any indentation or quotes.</summary>
internal abstract record Fragment
{
    private Fragment() { }

    /// <summary>The tag, <c>!Sub</c>; <see langword="null"/> when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>The text in the YAML that the fragment was copied from, tag included, on one line; <see langword="null"/> when the fragment is written anew.</summary>
    public string? Written { get; init; }

    /// <summary>A text that is quoted wherever YAML could take it for something else.</summary>
    public static Scalar Text(string text) => new(text, ScalarKind.Text);

    public static Scalar Boolean(bool value) => new(value ? "true" : "false", ScalarKind.Boolean);

    public static Map MapOf(params ReadOnlySpan<FragmentEntry> entries) => new([.. entries]);

    public static List ListOf(params ReadOnlySpan<Fragment> items) => new([.. items]);

    /// <summary>A single value that is to be written.</summary>
    /// <param name="Kind">What it is to be read as: only <see cref="ScalarKind.Text"/> is ever quoted.</param>
    public sealed record Scalar(string Value, ScalarKind Kind) : Fragment;

    /// <summary>A mapping that is to be written, with its keys and values in order.</summary>
    public sealed record Map(ImmutableArray<FragmentEntry> Entries) : Fragment;

    /// <summary>A list that is to be written, with its items in order.</summary>
    public sealed record List(ImmutableArray<Fragment> Items) : Fragment;
}
