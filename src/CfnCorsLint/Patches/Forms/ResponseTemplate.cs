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
    public static void Answer(
        Repair repair,
        Method method,
        IntegrationResponse response,
        Fragment answering
    )
    {
        FixDraft draft = repair.Draft;
        if (repair.FormOf(method) is not { } form)
        {
            return;
        }

        string key = form.Word("ResponseTemplates");
        if (response.Body is not { } body || response.UnknownTemplates is not null)
        {
            draft.Refuse(
                "not written by a tool: the response templates are written as an expression"
            );
            return;
        }

        Value? present = response
            .Templates.FirstOrDefault(template => template.MediaType == SeveralOrigins.MediaType)
            ?.Value;
        string? text = (present as Value.Known)?.Text;
        bool isMock = method.Integration?.Kind == IntegrationKind.Mock;
        if (present is not null && text is null)
        {
            draft.Refuse(
                "not written by a tool: the response template is written as an expression"
            );
        }
        else if (text?.Contains("responseOverride.header", StringComparison.Ordinal) == true)
        {
            draft.Refuse("the response template sets headers already: add the origins there");
        }
        else if (answering is not Fragment.Scalar { Tag: null, Value: var head })
        {
            // An expression is copied as a whole, and joins nothing.
            if (present is null && isMock)
            {
                draft.AddBelow(
                    body,
                    key,
                    null,
                    new FragmentEntry(SeveralOrigins.MediaType, answering)
                );
            }
            else
            {
                draft.Refuse(
                    "the template that names the API's origins is written as an expression"
                );
            }
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            if (!isMock)
            {
                draft.Limit(Trust.Unsafe, "the body of the answer passes through the new template");
            }

            Write(draft, body, key, isMock ? head : $"{head}$input.body\n");
        }
        else
        {
            draft.Limit(Trust.Unsafe, "the template of the answer gets lines in front");
            Write(draft, body, key, head + text);
        }
    }

    private static void Write(FixDraft draft, MappingNode response, string key, string text)
    {
        if (
            response[key] is MappingNode templates
            && templates.Find(SeveralOrigins.MediaType) is not null
        )
        {
            draft.ReplaceText(templates, SeveralOrigins.MediaType, text);
        }
        else
        {
            draft.AddBelow(
                response,
                key,
                null,
                FragmentEntry.OfText(SeveralOrigins.MediaType, text)
            );
        }
    }
}
