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

    public static void Plan(Repair repair)
    {
        if (
            Targets.MethodOf(repair.Subject)
            is not { Integration: { Body: { } body } integration } method
        )
        {
            repair.Draft.Refuse("not written by a tool: the integration is an expression");
            return;
        }

        if (repair.FormOf(method) is not { } form)
        {
            return;
        }

        Set(repair.Draft, form, body, "Type");
        foreach (IntegrationResponse response in integration.Responses)
        {
            if (response.Body is { } responseBody)
            {
                Set(repair.Draft, form, responseBody, "StatusCode");
            }
        }
    }

    private static void Set(FixDraft draft, WritingForm form, MappingNode owner, string after)
    {
        string key = form.Word(Key);
        if (owner[key] is not ScalarNode { Value: PreflightForm.ConvertToText })
        {
            draft.SetEntry(
                owner,
                key,
                Fragment.Text(PreflightForm.ConvertToText),
                owner.Entries.FirstOrDefault(entry => entry.Name == form.Word(after))
            );
        }
    }
}
