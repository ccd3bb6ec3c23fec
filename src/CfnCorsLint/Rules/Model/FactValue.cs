using System.Collections.Immutable;
using System.Globalization;

namespace CfnCorsLint.Rules.Model;

/// <summary>The value of a fact: a text, a number, names, or the reason why it is not known.</summary>
public abstract record FactValue
{
    private FactValue() { }

    /// <summary>The value as a message shows it; <c>""</c> when there is nothing to show, or it is not known.</summary>
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

    /// <summary>The value of a fact that is a single text.</summary>
    public sealed record Text(string Content) : FactValue;

    /// <summary>The value of a fact that is a whole number.</summary>
    public sealed record Number(int Amount) : FactValue;

    /// <summary>The value of a fact that is true or false.</summary>
    public sealed record Flag(bool IsSet) : FactValue;

    /// <summary>The value of a fact that holds names without an order: verbs, headers, origins.</summary>
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
