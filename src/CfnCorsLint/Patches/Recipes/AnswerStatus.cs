using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>answer-status</c>: gives an integration response another status, and lets the method declare it with the headers that are mapped for it.</summary>
internal static class AnswerStatus
{
    public static FixDraft Plan(Repair repair)
    {
        FixDraft draft = EditPlace.ReplaceValue(repair);
        return
            Targets.MethodOf(repair.Subject) is { } method
            && repair.Words("with") is [var status]
            && ResponseAt(repair, method) is { } response
            ? ResponseForm.Declare(
                draft,
                repair,
                method,
                status,
                [.. response.Headers.Select(header => header.Name)]
            )
            : draft;
    }

    private static IntegrationResponse? ResponseAt(Repair repair, Method method) =>
        method.Integration?.Responses.FirstOrDefault(response =>
            ReferenceEquals(response.StatusCode?.Node, repair.Place)
        );
}
