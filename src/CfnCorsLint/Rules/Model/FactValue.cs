using System.Collections.Immutable;
using System.Globalization;

namespace CfnCorsLint.Rules.Model;

/// <summary>What a fact is worth.</summary>
public abstract record FactValue
{
    private FactValue() { }

    /// <summary>As a message shows it; <c>""</c> when there is nothing or it is not known.</summary>
    public string Shown =>
        this switch
        {
            Text text => text.Content,
            Number number => number.Amount.ToString(CultureInfo.InvariantCulture),
            Flag flag => flag.IsSet ? "true" : "false",
            Names { Items: [{ } only] } => only.Text,
            Names names => string.Join(", ", names.Items),
            Unknown { Like: { } like } => like,
            _ => "",
        };

    /// <summary>There is no such thing: the header is not mapped, the method has no validator.</summary>
    public sealed record Absent : FactValue;

    /// <summary>Cannot be known before deployment.</summary>
    /// <param name="Why">In a few words: <c>Ref Origin</c>.</param>
    /// <param name="Like">The expression in one spelling, <c>https://${Domain}</c>: two unknowns that are alike are equal; <see langword="null"/> when nothing is known about it.</param>
    public sealed record Unknown(string Why, string? Like = null) : FactValue;

    /// <summary>A single text.</summary>
    public sealed record Text(string Content) : FactValue;

    /// <summary>A whole number.</summary>
    public sealed record Number(int Amount) : FactValue;

    /// <summary>Yes or no.</summary>
    public sealed record Flag(bool IsSet) : FactValue;

    /// <summary>Names without an order: verbs, headers, origins.</summary>
    /// <param name="More">Why there may be further names; <see langword="null"/> when these are all.</param>
    /// <param name="IgnoresCase">Whether they compare without case, as header names do.</param>
    public sealed record Names(
        ImmutableArray<NameItem> Items,
        string? More = null,
        bool IgnoresCase = false
    ) : FactValue
    {
        public StringComparer Comparer =>
            IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
    }

    /// <summary>One of several, and it is not known which.</summary>
    public sealed record Either(ImmutableArray<FactValue> Values, string Why) : FactValue;
}
