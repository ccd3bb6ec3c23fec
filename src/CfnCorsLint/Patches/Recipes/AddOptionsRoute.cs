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
    public static void Plan(Repair repair)
    {
        if (
            repair is not { Api: { } api, Route: { } route }
            || Targets.MethodOf(repair.Subject) is not { } model
        )
        {
            repair.Draft.Refuse("the finding names no route");
            return;
        }

        var made = new HashSet<string>(StringComparer.Ordinal);
        Add(repair, api, route, model, made);
        foreach (Route other in api.Routes.Where(other => IsToldOf(repair.Violation, other)))
        {
            if (other.Path != route.Path && other.Methods.FirstOrDefault(IsAny) is { } method)
            {
                Add(repair, api, other, method, made);
            }
        }
    }

    /// <summary>Whether the finding speaks for that route, too.</summary>
    private static bool IsToldOf(Violation violation, Route route) =>
        violation.IsOfApi
        && violation.Related.Any(related => ReferenceEquals(related.Place, route.Place));

    private static bool IsAny(Method method) => method.Verb == "ANY";

    private static void Add(Repair repair, Api api, Route route, Method model, HashSet<string> made)
    {
        string[] paths =
        [
            .. PathsFor(route.Path)
                .Where(path => api.Routes.All(each => each.Path != path || each.Options is null))
                .Where(made.Add),
        ];
        switch (model)
        {
            case { Resource: { Type: HttpTypes.Route } resource, Body: { } properties }:
                AddResources(repair, resource, properties, paths);
                break;
            case { Place.Parent: MappingNode events } when api.Definition == ApiDefinition.Events:
                AddEvents(repair, events, model.Place, paths);
                break;
            default:
                repair.Draft.Refuse("not written by a tool: add the operation to the definition");
                break;
        }
    }

    /// <summary>The paths of the routes that are added; <c>$default</c> cannot be given a method of its own: a greedy path and the root stand for it.</summary>
    private static ImmutableArray<string> PathsFor(string path) =>
        path == RouteKey.Default ? ["/{proxy+}", "/"] : [path];

    private static void AddResources(
        Repair repair,
        Resource model,
        MappingNode properties,
        string[] paths
    )
    {
        if (model.Body.Parent is not MappingNode resources)
        {
            repair.Draft.Refuse("the route stands nowhere in the text");
            return;
        }

        FragmentEntry[] copied =
        [
            .. from key in (string[])["ApiId", "Target"]
            let entry = properties.Find(key)
            where entry is not null
            select new FragmentEntry(key, FragmentCopy.Of(entry.Value, repair.Tree)),
        ];
        FragmentEntry[] condition = model.Condition is { } name
            ? [FragmentEntry.OfText("Condition", name)]
            : [];
        var free = new FreeIds(repair.Template);
        repair.Draft.AddEntries(
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

    private static void AddEvents(
        Repair repair,
        MappingNode events,
        SyntaxNode model,
        string[] paths
    )
    {
        MappingEntry? entry = events.EntryOf(model);
        FragmentEntry[] api =
            (entry?.Value as MappingNode)?["Properties"] is MappingNode properties
            && properties.Find("ApiId") is { } named
                ? [new FragmentEntry("ApiId", FragmentCopy.Of(named.Value, repair.Tree))]
                : [];
        repair.Draft.AddEntries(
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
