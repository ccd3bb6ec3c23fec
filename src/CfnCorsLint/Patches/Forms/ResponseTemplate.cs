using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Puts the template for several origins on an integration response.</summary>
internal static class ResponseTemplate
{
    /// <param name="answering">The template: a text, or an expression.</param>
    public static FixDraft Answer(
        FixDraft draft,
        Repair repair,
        Method method,
        IntegrationResponse response,
        Fragment answering
    )
    {
        if (!repair.FormOf(method).Is(out WritingForm? form, out string? why))
        {
            return draft.Refuse(why);
        }

        if (response.Body is not { } body || response.UnknownTemplates is not null)
        {
            return draft.Refuse(
                "not written by a tool: the response templates are written as an expression"
            );
        }

        Value? present = response
            .Templates.FirstOrDefault(template => template.MediaType == SeveralOrigins.MediaType)
            ?.Value;
        string? text = (present as Value.Known)?.Text;
        if (present is not null && text is null)
        {
            return draft.Refuse(
                "not written by a tool: the response template is written as an expression"
            );
        }

        if (text?.Contains("responseOverride.header", StringComparison.Ordinal) == true)
        {
            return draft.Refuse(
                "the response template sets headers already: add the origins there"
            );
        }

        string key = form.Word("ResponseTemplates");
        bool isMock = method.Integration?.Kind == IntegrationKind.Mock;
        if (answering is not Fragment.Scalar { Tag: null, Value: var head })
        {
            // An expression is copied as a whole, and joins nothing.
            return present is null && isMock
                ? draft.AddBelow(
                    body,
                    key,
                    null,
                    new FragmentEntry(SeveralOrigins.MediaType, answering)
                )
                : draft.Refuse(
                    "the template that names the API's origins is written as an expression"
                );
        }

        return !string.IsNullOrWhiteSpace(text)
                ? Write(
                    draft.Limit(Trust.Unsafe, "the template of the answer gets lines in front"),
                    body,
                    key,
                    head + text
                )
            : isMock ? Write(draft, body, key, head)
            : Write(
                draft.Limit(Trust.Unsafe, "the body of the answer passes through the new template"),
                body,
                key,
                $"{head}$input.body\n"
            );
    }

    private static FixDraft Write(FixDraft draft, MappingNode response, string key, string text) =>
        response[key] is MappingNode templates
        && templates.Find(SeveralOrigins.MediaType) is not null
            ? draft.ReplaceText(templates, SeveralOrigins.MediaType, text)
            : draft.AddBelow(
                response,
                key,
                null,
                FragmentEntry.OfText(SeveralOrigins.MediaType, text)
            );
}
