using System.Collections.Immutable;
using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Handlers.Snippets;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Shows how the code of a function would do what its rule asks for. Nobody writes it but a person.</summary>
internal static class ShowCode
{
    public static FixDraft Plan(Repair repair)
    {
        if (
            repair is not { Api: { } api, Route: { } route }
            || (repair.Subject.Method ?? repair.Subject.Preflight?.Method) is not { } method
            || KindOf(repair.Parameter("change")) is not { } kind
            || FunctionBehind.CodeOf(api, method) is not { } code
            || HandlerSnippets.Of(
                kind,
                code,
                repair.Violation.Place.Span,
                Headers(repair, api, route, method)
            )
                is not { } snippet
        )
        {
            return repair.Begin();
        }

        SourceText template = repair.Template.Tree.Source;
        return repair
            .Begin()
            .Show(
                snippet.Source.Path == template.Path ? template : snippet.Source,
                snippet.Edits,
                snippet.NeedsOrigin
                    ? $"put the origin of your pages in the place of {SnippetHeaders.Blank}"
                    : null
            );
    }

    private static SnippetKind? KindOf(string change) =>
        change switch
        {
            "add-origin" => SnippetKind.AddOrigin,
            "complete-answer" => SnippetKind.CompleteAnswer,
            "reshape-answer" => SnippetKind.ReshapeAnswer,
            "drop-origin" => SnippetKind.DropOrigin,
            "answer-options" => SnippetKind.AnswerOptions,
            _ => null,
        };

    private static SnippetHeaders Headers(Repair repair, Api api, Route route, Method method)
    {
        // The lists are those of the template, not of the file that the finding stands in.
        Repair ofTemplate = repair with
        {
            Tree = repair.Subject.Context.Model.TreeOf(method.Place),
        };
        var origins = OriginChoice.OfRoute(ofTemplate, api, route, withCredentials: false);
        return new SnippetHeaders(
            Text(origins.Expression) is { } first ? [first, .. origins.Others] : [],
            Names(AllowedNames.Methods(route)),
            Names(AllowedNames.Headers(api, route, repair.PageSettings, false, ofTemplate.Tree)),
            api.Kind != ApiKind.Rest
        );
    }

    /// <summary>The text of a value without its inner quotes; <see langword="null"/> for an expression.</summary>
    private static string? Text(Fragment? value) =>
        value is Fragment.Scalar { Tag: null, Value: { Length: > 0 } text }
            ? text.Trim('\'')
            : null;

    private static ImmutableArray<string> Names(Fragment list) =>
        Text(list) is { } text ? HeaderList.Parse(text) ?? [] : [];
}
