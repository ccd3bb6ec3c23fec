using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Answers the questions that readers of resources ask about an element of a template again and again.</summary>
internal static class ElementExtensions
{
    /// <summary>The text where nothing can change it at deployment: no parameter's default; <see langword="null"/> otherwise.</summary>
    public static string? SureText(this Element element) =>
        element.Value is Value.Known { ByDefaultOf: null } known ? known.Text : null;

    /// <summary>The items of a list that are sure texts, in their order; the others are left out.</summary>
    public static ImmutableArray<string> SureTexts(this Element element) =>
        [.. element.Items.Select(item => item.SureText()).OfType<string>()];

    /// <summary>Why a mapping may hold more than its entries; <see langword="null"/> when it does not.</summary>
    public static string? WhyEntriesUnknown(this Element element) => element.Why ?? element.WhyMore;

    /// <summary>The key of a child that is written; <see langword="null"/> where none is, also where an include may bring one.</summary>
    public static ScalarNode? KeyOf(this Element element, string name) =>
        element[name].Key is { } key && key.Value == name ? key : null;

    /// <summary>Why nothing may stand there: a condition that is not known chooses; <see langword="null"/> where something does, or nothing.</summary>
    public static string? WhyMaybeAbsent(this Element element) =>
        element.Node is { } node && IntrinsicReader.Read(node) is { Name: "Fn::If" }
            ? element.Why
            : null;

    /// <summary>The values of a list, or the one that stands in the place of a list.</summary>
    public static IEnumerable<Value> Values(this Element element) =>
        (element.Node is SequenceNode && !element.IsUnknown ? element.Items : [element])
            .Select(item => item.Value)
            .OfType<Value>();

    /// <summary>The key that leads there, or what stands there, or else what is given.</summary>
    public static SyntaxNode PlaceOr(this Element element, SyntaxNode owner) =>
        element.Exists ? element.Key ?? element.Node ?? owner : owner;

    /// <summary>The key that leads to the element, or what stands there; <see langword="null"/> when nothing does.</summary>
    public static SyntaxNode? Place(this Element element) =>
        element.Exists ? element.Key ?? element.Node : null;

    /// <summary>Why not all children of the element are known: the element itself is not, or one of its items is not.</summary>
    public static string? WhyItemsUnknown(this Element element) =>
        element.Why
        ?? element.Items.Select(item => item.Why).FirstOrDefault(why => why is not null);
}
