using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Model;

/// <summary>The value of a mapping as its author means it: what the browser is to get, whether its quotes are right or not.</summary>
internal static class MappedValue
{
    /// <summary>A character that stands for a hole: no value holds it.</summary>
    private const char Hole = '\uFFFC';

    private const string LineBreak = "what becomes of the line break behind the quotes";

    /// <summary>Whether the mapping sets a header that rules are about, or one that is nearly spelt so.</summary>
    public static bool IsOurs(HeaderMapping mapping) =>
        HeaderNames.IsOfCors(mapping.Name) || CorsSpelling.Intended(mapping) is not null;

    /// <summary>Whether the name is the name of the header; case does not count.</summary>
    public static bool Names(string name, string header) =>
        name.Equals(header, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value as it is written, quotes and all; <see langword="null"/> when there is nothing to show.</summary>
    public static string? Shown(HeaderMapping? mapping) =>
        mapping is null ? null
        : mapping.Value is Value.Reference or Value.Unknown ? $"${{{mapping.Value.HoleName()}}}"
        : WithHoles(mapping.Value) is { } text
            ? text.Length > 0 ? text
                : "an empty text"
        : null;

    /// <summary>The text with its holes, without quotes around it.</summary>
    public static string ShownWithoutQuotes(Value value) =>
        Inner(WithHoles(value) ?? $"${{{value.HoleName()}}}");

    /// <summary>The text that the browser gets.</summary>
    public static Fact Text(HeaderMapping mapping) =>
        new(Text(mapping.Value), mapping.Value.Node, mapping.Value.ByDefaultOf);

    public static FactValue Text(Value value) =>
        value switch
        {
            Value.OneOf several => new FactValue.Either(
                [.. several.Texts.Select(text => new FactValue.Text(Inner(text)))],
                "one of several values"
            ),
            Value.Unknown unknown => new FactValue.Unknown(unknown.Why),
            Value.List list => Items(list, ignoresCase: false),
            _ => WithHoles(value) is { } text
                ? Text(value, text)
                : new FactValue.Unknown($"what {value.HoleName()} is"),
        };

    private static FactValue Text(Value value, string text) =>
        value switch
        {
            _ when MappingExpression.Of(value).Form == MappingForm.Expression =>
                new FactValue.Unknown($"{text} is worked out for each request", text),
            _ when MappingExpression.HasOnlyBreaksAround(text) => new FactValue.Unknown(LineBreak),
            Value.Pattern pattern => new FactValue.Unknown(WhyOf(pattern), Inner(text)),
            _ => new FactValue.Text(Inner(text)),
        };

    /// <summary>What the browser gets, as names between commas.</summary>
    public static Fact List(HeaderMapping mapping, bool ignoresCase)
    {
        Value value = mapping.Value;
        FactValue names = value switch
        {
            Value.OneOf several => new FactValue.Either(
                [.. several.Texts.Select(text => Split(Inner(text), value, ignoresCase))],
                "one of several values"
            ),
            Value.List list => Items(list, ignoresCase),
            Value.Pattern pattern when MappingExpression.HasOnlyBreaksAround(Marked(pattern)) =>
                new FactValue.Names([], LineBreak, ignoresCase),
            Value.Pattern pattern => Split(Inner(Marked(pattern)), value, ignoresCase),
            _ => Text(value) is FactValue.Text text
                ? Split(text.Content, value, ignoresCase)
                : new FactValue.Names([], (Text(value) as FactValue.Unknown)?.Why, ignoresCase),
        };
        return new Fact(names, value.Node, value.ByDefaultOf);
    }

    /// <summary>The names in a list that is written item by item; an item that holds several counts as these.</summary>
    private static FactValue.Names Items(Value.List list, bool ignoresCase) =>
        new(
            [
                .. from item in list.Items.OfType<Value.Known>()
                from name in HeaderList.Items(Inner(item.Text))
                select new NameItem(name, item.Node),
            ],
            list.Items.FirstOrDefault(item => item is not Value.Known) is { } unknown
                ? new Fact(Text(unknown)).Why ?? "an item of the list"
                : null,
            ignoresCase
        );

    /// <summary>Each text that the browser may get; <see langword="null"/> for one that is not known.</summary>
    public static ImmutableArray<string?> Texts(Value value) =>
        Text(value) switch
        {
            FactValue.Text text => [text.Content],
            FactValue.Either either =>
            [
                .. either.Values.Select(one => (one as FactValue.Text)?.Content),
            ],
            _ => [null],
        };

    public static string WhyOf(Value.Pattern pattern) =>
        $"what {string.Join(", ", pattern.Parts.Select(part => part.Hole).OfType<string>())} is";

    private static FactValue.Names Split(string text, Value value, bool ignoresCase)
    {
        ImmutableArray<string> items = HeaderList.Items(text);
        return new FactValue.Names(
            [
                .. items
                    .Where(item => !item.Contains(Hole, StringComparison.Ordinal))
                    .Select(item => new NameItem(item, value.Node)),
            ],
            text.Contains(Hole, StringComparison.Ordinal) && value is Value.Pattern pattern
                ? WhyOf(pattern)
                : null,
            ignoresCase
        );
    }

    private static string Marked(Value.Pattern pattern) =>
        string.Concat(pattern.Parts.Select(part => part.Literal ?? $"{Hole}"));

    private static string? WithHoles(Value value) =>
        value switch
        {
            Value.Known known => known.Text,
            Value.Pattern pattern => pattern
                .Parts.Aggregate(
                    new StringBuilder(),
                    (text, part) => text.Append(part.Literal ?? $"${{{part.Hole}}}")
                )
                .ToString(),
            _ => null,
        };

    /// <summary>The text without the quotes around it, right or wrong, and without the blanks inside of them, which no browser keeps.</summary>
    private static string Inner(string text) =>
        text.Length > 1 && text[0] == text[^1] && (text[0] is '\'' or '"')
            ? text[1..^1].Trim(' ', '\t')
            : text;
}
