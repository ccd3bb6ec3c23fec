using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>add-options-route</c>: adds routes to an HTTP API that take preflights before a route that asks for authorization does.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html</remarks>
internal static class AddOptionsRoute
{
    public static FixDraft Plan(Repair repair)
    {
        if (
            repair is not { Api: { } api, Route: { } route }
            || Targets.MethodOf(repair.Subject) is not { } model
        )
        {
            return repair.Refused("the finding names no route");
        }

        var made = new HashSet<string>(StringComparer.Ordinal);
        FixDraft draft = Add(repair.Begin(), repair, api, route, model, made);
        foreach (Route other in api.Routes.Where(other => IsToldOf(repair.Violation, other)))
        {
            if (other.Path != route.Path && other.Methods.FirstOrDefault(IsAny) is { } method)
            {
                draft = Add(draft, repair, api, other, method, made);
            }
        }

        return draft;
    }

    /// <summary>Whether the finding speaks for that route, too.</summary>
    private static bool IsToldOf(Violation violation, Route route) =>
        violation.IsOfApi
        && violation.Related.Any(related => ReferenceEquals(related.Place, route.Place));

    private static bool IsAny(Method method) => method.Verb == "ANY";

    /// <param name="made">The paths for which routes are added already.</param>
    private static FixDraft Add(
        FixDraft draft,
        Repair repair,
        Api api,
        Route route,
        Method model,
        HashSet<string> made
    )
    {
        string[] paths =
        [
            .. PathsFor(route.Path)
                .Where(path => api.Routes.All(each => each.Path != path || each.Options is null))
                .Where(made.Add),
        ];
        return model switch
        {
            { Resource: { Type: HttpTypes.Route } resource, Body: { } properties } => AddResources(
                draft,
                repair.Template,
                resource,
                properties,
                paths
            ),
            { Place.Parent: MappingNode events } when api.Definition == ApiDefinition.Events =>
                AddEvents(draft, events, model.Place, paths),
            _ => draft.Refuse("not written by a tool: add the operation to the definition"),
        };
    }

    /// <summary>The paths of the routes that are added; <c>$default</c> cannot be given a method of its own: a greedy path and the root stand for it.</summary>
    private static ImmutableArray<string> PathsFor(string path) =>
        path == RouteKey.Default ? ["/{proxy+}", "/"] : [path];

    private static FixDraft AddResources(
        FixDraft draft,
        Template template,
        Resource model,
        MappingNode properties,
        string[] paths
    )
    {
        if (model.Body.Parent is not MappingNode resources)
        {
            return draft.Refuse("the route stands nowhere in the text");
        }

        FragmentEntry[] copied =
        [
            .. from key in (string[])["ApiId", "Target"]
            let entry = properties.Find(key)
            where entry is not null
            select new FragmentEntry(key, FragmentCopy.Of(entry.Value, draft.Tree.Tree)),
        ];
        FragmentEntry[] condition = model.Condition is { } name
            ? [FragmentEntry.OfText("Condition", name)]
            : [];
        var free = new FreeIds(template);
        return draft.AddEntries(
            resources,
            Places.LastOf(resources, [model]),
            [
                .. paths.Select(path => new FragmentEntry(
                    free.Take($"{model.LogicalId}{Suffix(path)}"),
                    Fragment.MapOf([
                        FragmentEntry.OfText("Type", HttpTypes.Route),
                        .. condition,
                        new FragmentEntry(
                            "Properties",
                            Fragment.MapOf([
                                .. copied.Take(1),
                                FragmentEntry.OfText("RouteKey", $"OPTIONS {path}"),
                                FragmentEntry.OfText("AuthorizationType", "NONE"),
                                .. copied.Skip(1),
                            ])
                        ),
                    ])
                )),
            ]
        );
    }

    private static FixDraft AddEvents(
        FixDraft draft,
        MappingNode events,
        SyntaxNode model,
        string[] paths
    )
    {
        MappingEntry? entry = events.EntryOf(model);
        FragmentEntry[] api =
            (entry?.Value as MappingNode)?["Properties"] is MappingNode properties
            && properties.Find("ApiId") is { } named
                ? [new FragmentEntry("ApiId", FragmentCopy.Of(named.Value, draft.Tree.Tree))]
                : [];
        return draft.AddEntries(
            events,
            entry,
            [
                .. paths.Select(path => new FragmentEntry(
                    FreeEvent(events, $"{(model as ScalarNode)?.Value}{Suffix(path)}"),
                    Fragment.MapOf(
                        FragmentEntry.OfText("Type", "HttpApi"),
                        new FragmentEntry(
                            "Properties",
                            Fragment.MapOf([
                                .. api,
                                FragmentEntry.OfText("Path", path),
                                FragmentEntry.OfText("Method", "OPTIONS"),
                            ])
                        )
                    )
                )),
            ]
        );
    }

    private static string Suffix(string path) => path == "/" ? "RootOptions" : "Options";

    /// <summary>A name that no event of the function has.</summary>
    private static string FreeEvent(MappingNode events, string wish)
    {
        string name = wish;
        for (int number = 2; events.Find(name) is not null; number++)
        {
            name = $"{wish}{number}";
        }

        return name;
    }
}
