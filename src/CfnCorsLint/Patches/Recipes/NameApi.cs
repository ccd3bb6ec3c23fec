using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>name-api</c>: lets the events of an API that nobody declares name a declared one.</summary>
internal static class NameApi
{
    public static void Plan(Repair repair)
    {
        if (repair.Api is not { } api || repair.Words("with") is not [var id])
        {
            repair.Draft.Refuse("the finding names no API");
            return;
        }

        string key = api.Kind == ApiKind.Http ? "ApiId" : "RestApiId";
        foreach (Method method in api.Routes.SelectMany(route => route.Methods))
        {
            if (method.IsMadeBy(api))
            {
                continue;
            }

            if (method.Body is { } body)
            {
                repair.Draft.AddEntries(
                    body,
                    null,
                    new FragmentEntry(key, Fragment.Text(id) with { Tag = "!Ref" })
                );
            }
            else
            {
                repair.Draft.Refuse("an event has no properties");
            }
        }
    }
}
