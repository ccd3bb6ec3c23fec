using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Holds what a recipe reads: a violation, what its rule asks for, and the draft with which the fix begins.</summary>
internal sealed record Repair
{
    private readonly FixDraft _blank;

    /// <param name="blank">A draft that edits nothing yet, trusted as far as the rule and the template let any fix be.</param>
    public Repair(Violation violation, FixRecipe recipe, FixDraft blank)
    {
        _blank = blank;
        Violation = violation;
        Recipe = recipe;
        Tree = blank.Tree.Tree;
    }

    public Violation Violation { get; }

    public FixRecipe Recipe { get; }

    /// <summary>The tree of the file in which the finding stands; a draft may edit another: <see cref="FixDraft.Tree"/>.</summary>
    public SyntaxTree Tree { get; init; }

    public Subject Subject => Violation.Subject;

    public PageSettings PageSettings => Subject.Context.PageSettings;

    public Template Template => Subject.Context.Template;

    public Api? Api => Subject.Api;

    public Route? Route => Subject.Route;

    /// <summary>What is to be changed: where a rule speaks once for an API, the subject's own value and not the place that stands for all.</summary>
    public SyntaxNode Place =>
        Violation.Rule.OncePer == Grouping.Api && Subject.Mapping is { } mapping
            ? mapping.Value.Node
            : Violation.Place;

    /// <summary>Begins a fix: gives the draft that edits nothing yet.</summary>
    public FixDraft Begin() => _blank;

    /// <summary>Gives a draft of which nothing is written, and says why.</summary>
    /// <param name="why">One clause or sentence, with the way out where there is one.</param>
    public FixDraft Refused(string why) => _blank.Refuse(why);

    /// <summary>The language in which a method of the API is written.</summary>
    public Found<WritingForm> FormOf(Method method) =>
        (Api is { } api ? WritingForm.Of(api, method) : null) is { } form
            ? form
            : Found<WritingForm>.None(
                "the definition does not say which version of OpenAPI it is written in"
            );

    /// <summary>The only header that the recipe is about.</summary>
    public Found<string> Header() =>
        Words("header") is [var only]
            ? only
            : Found<string>.None("the finding names no single header");

    /// <summary>What the rule writes for a parameter of the recipe; <c>""</c> where the recipe has no such parameter.</summary>
    public string Parameter(string name) => Recipe.Arguments.GetValueOrDefault(name)?.Text ?? "";

    /// <summary>What a parameter stands for: the things that a word of the message names, or the text itself.</summary>
    public ImmutableArray<string> Words(string name) =>
        Recipe.Arguments.GetValueOrDefault(name) switch
        {
            null => [],
            { IsWord: true, Text: var word } => Violation.Arguments.GetValueOrDefault(word, []),
            { Text: var text } => [text],
        };
}
