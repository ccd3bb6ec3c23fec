using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>add-preflight</c>: adds a mock OPTIONS method to the route.</summary>
internal static class AddPreflight
{
    public static void Plan(Repair repair)
    {
        if (repair is not { Api: { } api, Route: { } route })
        {
            repair.Draft.Refuse("the finding names no route");
            return;
        }

        if (
            route.Methods.FirstOrDefault(method => method is { Resource: null, Body: not null }) is
            { } operation
        )
        {
            AddOperation(repair, api, route, operation);
            return;
        }

        ImmutableArray<Method> siblings =
        [
            .. route.Methods.Where(method => method is { Resource: not null, Body: not null }),
        ];
        if (siblings.IsEmpty || siblings[^1].Resource?.Body.Parent is not MappingNode resources)
        {
            repair.Draft.Refuse("the route has no method whose place could be shared");
            return;
        }

        string?[] conditions =
        [
            .. siblings
                .Select(method => method.Resource?.Condition)
                .Distinct(StringComparer.Ordinal),
        ];
        if (conditions is not [var condition])
        {
            repair.Draft.Refuse(
                "the methods of the route exist under different conditions: only a person can tell which the preflight needs"
            );
        }
        else if (PreflightAnswer.Of(repair, api, route) is { } answer)
        {
            Write(repair, api, route, resources, siblings, condition, answer);
        }
    }

    /// <summary>Adds the operation beside the others of the path in a definition.</summary>
    private static void AddOperation(Repair repair, Api api, Route route, Method sibling)
    {
        if (sibling.Body?.Parent is not MappingNode path)
        {
            repair.Draft.Refuse("the route has no operation whose place could be shared");
        }
        else if (
            repair.FormOf(sibling) is { } form
            && PreflightAnswer.Of(repair, api, route) is { } answer
        )
        {
            int last = route
                .Methods.Select(method => path.IndexOf(method.Place))
                .DefaultIfEmpty(-1)
                .Max();
            repair.Draft.AddEntries(
                path,
                last < 0 ? null : path.Entries[last],
                new FragmentEntry(
                    "options",
                    Fragment.MapOf([
                        .. PathParameters.Of(repair, api, sibling),
                        PreflightForm.MethodResponses(form, answer),
                        PreflightForm.Integration(form, answer),
                    ])
                )
            );
        }
    }

    private static void Write(
        Repair repair,
        Api api,
        Route route,
        MappingNode resources,
        ImmutableArray<Method> siblings,
        string? condition,
        PreflightAnswer answer
    )
    {
        Method model = siblings[0];
        if (
            CopyOf(repair, model, "RestApiId") is not { } apiId
            || CopyOf(repair, model, "ResourceId") is not { } resourceId
        )
        {
            repair.Draft.Refuse("the route's methods do not say what they hang on");
            return;
        }

        string id = LogicalIds.ForPreflight(repair.Template, api, route);
        FragmentEntry[] conditional = condition is null
            ? []
            : [FragmentEntry.OfText("Condition", condition)];
        Fragment resource = Fragment.MapOf([
            FragmentEntry.OfText("Type", RestTypes.Method),
            .. conditional,
            new FragmentEntry(
                "Properties",
                Fragment.MapOf(
                    apiId,
                    resourceId,
                    FragmentEntry.OfText("HttpMethod", "OPTIONS"),
                    FragmentEntry.OfText("AuthorizationType", "NONE"),
                    PreflightForm.Integration(WritingForm.OfResources, answer),
                    PreflightForm.MethodResponses(WritingForm.OfResources, answer)
                )
            ),
        ]);
        repair.Draft.AddEntries(
            resources,
            Places.LastOf(resources, siblings.Select(method => method.Resource)),
            new FragmentEntry(id, resource)
        );
        DependsOn.JoinAll(repair.Draft, repair.Template, api, [id], resource, condition);
    }

    private static FragmentEntry? CopyOf(Repair repair, Method method, string key) =>
        method.Body?.Find(key) is { } entry
            ? new FragmentEntry(key, FragmentCopy.Of(entry.Value, repair.Tree))
            : null;
}
