using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>convert-to-text</c>: sets the content handling on both sides of a mock.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html</remarks>
internal static class ConvertToText
{
    private const string Key = "ContentHandling";

    public static FixDraft Plan(Repair repair)
    {
        if (
            Targets.MethodOf(repair.Subject)
            is not { Integration: { Body: { } body } integration } method
        )
        {
            return repair.Refused("not written by a tool: the integration is an expression");
        }

        if (!repair.FormOf(method).Is(out WritingForm? form, out string? why))
        {
            return repair.Refused(why);
        }

        FixDraft draft = Set(repair.Begin(), form, body, "Type");
        foreach (IntegrationResponse response in integration.Responses)
        {
            if (response.Body is { } responseBody)
            {
                draft = Set(draft, form, responseBody, "StatusCode");
            }
        }

        return draft;
    }

    private static FixDraft Set(FixDraft draft, WritingForm form, MappingNode owner, string after)
    {
        string key = form.Word(Key);
        return owner[key] is ScalarNode { Value: PreflightForm.ConvertToText }
            ? draft
            : draft.SetEntry(
                owner,
                key,
                Fragment.Text(PreflightForm.ConvertToText),
                owner.Entries.FirstOrDefault(entry => entry.Name == form.Word(after))
            );
    }
}
