using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Model;

/// <summary>A fact about one subject: what it is worth, and where the text says so.</summary>
/// <param name="Place">Where it is written, or where it would be; <see langword="null"/> when the subject's own place is as good.</param>
/// <param name="ByDefaultOf">The parameter whose default makes it so; <see langword="null"/> when none does.</param>
public sealed record Fact(FactValue Value, SyntaxNode? Place = null, string? ByDefaultOf = null)
{
    /// <summary>Why the fact, or a part of it, is not known; <see langword="null"/> when all of it is.</summary>
    public string? Why =>
        Value switch
        {
            FactValue.Unknown unknown => unknown.Why,
            FactValue.Names names => names.More,
            FactValue.Either either => either.Why,
            _ => null,
        };

    /// <summary>The fact as a message shows it; <c>""</c> when there is nothing to show, or it is not known.</summary>
    public string Shown => Value.Shown;

    public static Fact Missing(SyntaxNode? place = null) => new(new FactValue.Absent(), place);

    public static Fact NotKnown(string why, SyntaxNode? place = null) =>
        new(new FactValue.Unknown(why), place);

    public static Fact Of(string? text, SyntaxNode? place = null) =>
        text is null ? Missing(place) : new(new FactValue.Text(text), place);

    public static Fact Of(int number, SyntaxNode? place = null) =>
        new(new FactValue.Number(number), place);

    public static Fact Of(bool flag, SyntaxNode? place = null) =>
        new(new FactValue.Flag(flag), place);

    /// <param name="why">Why it may not be known.</param>
    public static Fact Of(Truth truth, string why, SyntaxNode? place = null) =>
        truth == Truth.Unknown ? NotKnown(why, place) : Of(truth == Truth.True, place);

    public static Fact Of(
        IEnumerable<NameItem> items,
        string? more = null,
        bool ignoresCase = false,
        SyntaxNode? place = null
    ) => new(new FactValue.Names([.. items], more, ignoresCase), place);

    /// <summary>A fact that consists of names which differ by case: verbs, paths and others.</summary>
    public static Fact Of(IEnumerable<string> names) =>
        new(new FactValue.Names([.. names.Select(name => new NameItem(name))]));
}
