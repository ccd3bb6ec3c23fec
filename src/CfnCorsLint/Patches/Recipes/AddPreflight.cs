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
    public static FixDraft Plan(Repair repair)
    {
        if (repair is not { Api: { } api, Route: { } route })
        {
            return repair.Refused("the finding names no route");
        }

        if (
            route.Methods.FirstOrDefault(method => method is { Resource: null, Body: not null }) is
            { } operation
        )
        {
            return AddOperation(repair, api, route, operation);
        }

        ImmutableArray<Method> siblings =
        [
            .. route.Methods.Where(method => method is { Resource: not null, Body: not null }),
        ];
        if (siblings.IsEmpty || siblings[^1].Resource?.Body.Parent is not MappingNode resources)
        {
            return repair.Refused("the route has no method whose place could be shared");
        }

        string?[] conditions =
        [
            .. siblings
                .Select(method => method.Resource?.Condition)
                .Distinct(StringComparer.Ordinal),
        ];
        return conditions is [var condition]
            ? AddMethod(repair, api, route, resources, siblings, condition)
            : repair.Refused(
                "the methods of the route exist under different conditions: only a person can tell which the preflight needs"
            );
    }

    /// <summary>Adds the operation beside the others of the path in a definition.</summary>
    private static FixDraft AddOperation(Repair repair, Api api, Route route, Method sibling)
    {
        if (sibling.Body?.Parent is not MappingNode path)
        {
            return repair.Refused("the route has no operation whose place could be shared");
        }

        if (
            !repair.FormOf(sibling).Is(out WritingForm? form, out string? why)
            || !PreflightAnswer.Of(repair, api, route).Is(out PreflightAnswer? answer, out why)
        )
        {
            return repair.Refused(why);
        }

        int last = route
            .Methods.Select(method => path.IndexOf(method.Place))
            .DefaultIfEmpty(-1)
            .Max();
        return repair
            .Begin()
            .AddEntries(
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

    /// <summary>Adds the method as a resource behind the other methods of the route.</summary>
    /// <param name="condition">Under which all of them exist; <see langword="null"/> when they always do.</param>
    private static FixDraft AddMethod(
        Repair repair,
        Api api,
        Route route,
        MappingNode resources,
        ImmutableArray<Method> siblings,
        string? condition
    )
    {
        if (
            !PreflightAnswer.Of(repair, api, route).Is(out PreflightAnswer? answer, out string? why)
        )
        {
            return repair.Refused(why);
        }

        Method model = siblings[0];
        if (
            CopyOf(repair, model, "RestApiId") is not { } apiId
            || CopyOf(repair, model, "ResourceId") is not { } resourceId
        )
        {
            return repair.Refused("the route's methods do not say what they hang on");
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
        FixDraft draft = repair
            .Begin()
            .AddEntries(
                resources,
                Places.LastOf(resources, siblings.Select(method => method.Resource)),
                new FragmentEntry(id, resource)
            );
        return DependsOn.JoinAll(draft, repair.Template, api, [id], resource, condition);
    }

    private static FragmentEntry? CopyOf(Repair repair, Method method, string key) =>
        method.Body?.Find(key) is { } entry
            ? new FragmentEntry(key, FragmentCopy.Of(entry.Value, repair.Tree))
            : null;
}
