using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about the items of a list that is written item by item, as HTTP APIs and function URLs take it.</summary>
internal static class ListItemFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "joined-items",
            "the items that hold several names",
            one => Items(one, text => HeaderList.Items(Bare(text)).Length > 1)
        ),
        new("quoted-items", "the items in quotes of their own", one => Items(one, IsQuoted)),
        new("options-items", "the items that name OPTIONS", one => Items(one, IsOptions)),
        new(
            "refused-methods",
            "the items that an HTTP API refuses as methods",
            one => Items(one, RefusedMethods.IsRefused)
        ),
    ];

    private static Fact Items(Subject subject, Func<string, bool> isMeant)
    {
        if (subject is not { Policy: not null, Mapping.Value: var value })
        {
            return Fact.Missing();
        }

        ImmutableArray<Value> items = value is Value.List list ? list.Items : [value];
        return Fact.Of(
            from item in items.OfType<Value.Known>()
            where isMeant(item.Text)
            select new NameItem(item.Text, item.Node),
            items.All(item => item is Value.Known) ? null : "an item of the list",
            place: value.Node
        ) with
        {
            ByDefaultOf = value.ByDefaultOf,
        };
    }

    private static string Bare(string text) => IsQuoted(text) ? text[1..^1] : text;

    private static bool IsQuoted(string text) =>
        text.Length > 1 && text[0] == text[^1] && (text[0] is '\'' or '"');

    private static bool IsOptions(string text) =>
        Bare(text).Equals("OPTIONS", StringComparison.OrdinalIgnoreCase);
}
