using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>name-api</c>: lets the events of an API that nobody declares name a declared one.</summary>
internal static class NameApi
{
    public static FixDraft Plan(Repair repair)
    {
        if (repair.Api is not { } api || repair.Words("with") is not [var id])
        {
            return repair.Refused("the finding names no API");
        }

        var name = new FragmentEntry(
            api.Kind == ApiKind.Http ? "ApiId" : "RestApiId",
            Fragment.Text(id) with
            {
                Tag = "!Ref",
            }
        );
        FixDraft draft = repair.Begin();
        foreach (Method method in api.Routes.SelectMany(route => route.Methods))
        {
            if (!method.IsMadeBy(api))
            {
                draft = method.Body is { } body
                    ? draft.AddEntries(body, null, name)
                    : draft.Refuse("an event has no properties");
            }
        }

        return draft;
    }
}
