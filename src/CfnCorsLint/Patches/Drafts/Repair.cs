using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Holds what a recipe works on: a violation, what its rule asks for, and the fix in the making.</summary>
internal sealed record Repair(Violation Violation, FixRecipe Recipe, FixDraft Draft)
{
    public Subject Subject => Violation.Subject;

    public PageSettings PageSettings => Subject.Context.PageSettings;

    public Template Template => Subject.Context.Template;

    public SyntaxTree Tree => Draft.Tree.Tree;

    public Api? Api => Subject.Api;

    public Route? Route => Subject.Route;

    /// <summary>What is to be changed: where a rule speaks once for an API, the subject's own value and not the place that stands for all.</summary>
    public SyntaxNode Place =>
        Violation.Rule.OncePer == Grouping.Api && Subject.Mapping is { } mapping
            ? mapping.Value.Node
            : Violation.Place;

    /// <summary>The language in which a method of the API is written; the fix is refused where that is not known.</summary>
    public WritingForm? FormOf(Method method)
    {
        WritingForm? form = Api is { } api ? WritingForm.Of(api, method) : null;
        if (form is null)
        {
            Draft.Refuse("the definition does not say which version of OpenAPI it is written in");
        }

        return form;
    }

    /// <summary>What the rule writes for a parameter of the recipe; <c>""</c> where the recipe has no such parameter.</summary>
    public string Parameter(string name) => Recipe.Arguments.GetValueOrDefault(name)?.Text ?? "";

    /// <summary>The only header that the recipe is about; the fix is refused where the finding names several, or none.</summary>
    public string? Header()
    {
        if (Words("header") is [var only])
        {
            return only;
        }

        Draft.Refuse("the finding names no single header");
        return null;
    }

    /// <summary>What a parameter stands for: the things that a word of the message names, or the text itself.</summary>
    public ImmutableArray<string> Words(string name) =>
        Recipe.Arguments.GetValueOrDefault(name) switch
        {
            null => [],
            { IsWord: true, Text: var word } => Violation.Arguments.GetValueOrDefault(word, []),
            { Text: var text } => [text],
        };
}
