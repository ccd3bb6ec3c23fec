using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>The values that a rule may compare a fact with, where not any text makes sense.</summary>
/// <param name="Values">Each with what it means, as the end of a sentence; <c>""</c> where the value says so itself.</param>
/// <param name="IsClosed">Whether the fact is never worth anything else. Names of headers, for example, are not closed: rules name those of CORS, templates any.</param>
public sealed record ValueSet(ImmutableArray<(string Word, string Meaning)> Values, bool IsClosed)
{
    /// <summary>What a fact is worth that is true or false.</summary>
    public static ValueSet Flags { get; } = Of(("true", ""), ("false", ""));

    /// <summary>The values alone.</summary>
    public ImmutableArray<string> Words { get; } = [.. Values.Select(value => value.Word)];

    /// <summary>Makes the set of all values that a fact can have.</summary>
    public static ValueSet Of(params ImmutableArray<(string Word, string Meaning)> values) =>
        new(values, true);

    /// <summary>Makes the set of values of which rules may speak, although the fact can have others.</summary>
    public static ValueSet Among(params ImmutableArray<string> words) =>
        new([.. words.Select(word => (word, ""))], false);
}
