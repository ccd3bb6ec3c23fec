using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>add-gateway-responses</c>: lets the gateway's own errors carry the API's origin.</summary>
internal static class AddGatewayResponses
{
    private static readonly ImmutableArray<string> s_types = ["DEFAULT_4XX", "DEFAULT_5XX"];

    public static FixDraft Plan(Repair repair)
    {
        if (repair.Api is not { } api)
        {
            return repair.Refused("the finding names no API");
        }

        bool withCredentials = Credentials.AreAllowed(api, repair.PageSettings);
        OriginChoice origin = OriginChoice.OfGateway(repair, api, null, withCredentials);
        if (origin.Expression is not { } expression)
        {
            return repair.Refused(origin.Why ?? "");
        }

        FragmentEntry[] credentials = withCredentials
            ? [FragmentEntry.OfText(HeaderNames.AllowCredentials, Credentials.True)]
            : [];
        ImmutableArray<FragmentEntry> headers =
        [
            new FragmentEntry(HeaderNames.AllowOrigin, expression),
            .. credentials,
        ];
        FixDraft draft = GatewayForm.LimitToOne(repair.Begin(), origin);
        if (repair.Subject.GatewayResponse is { } only)
        {
            return MapInto(draft, repair, api, only, headers);
        }

        foreach (GatewayResponse response in api.GatewayResponses.Where(LacksOrigin))
        {
            draft = MapInto(draft, repair, api, response, headers);
        }

        return AddMissing(draft, repair, api, headers);
    }

    private static bool LacksOrigin(GatewayResponse response) =>
        response.Type is { } type
        && s_types.Contains(type)
        && response.Find(HeaderNames.AllowOrigin) is null;

    private static FixDraft MapInto(
        FixDraft draft,
        Repair repair,
        Api api,
        GatewayResponse response,
        ImmutableArray<FragmentEntry> headers
    )
    {
        if (response.Body is not { } body)
        {
            return draft.Refuse("not written by a tool: the gateway response is an expression");
        }

        ImmutableArray<FragmentEntry> missing =
        [
            .. headers.Where(header => response.Find(header.Key) is null),
        ];
        if (SamGatewayForm.IsOne(response))
        {
            return SamGatewayForm.Map(draft, body, missing);
        }

        return WritingForm.Of(api, response) is { } form
            ? GatewayForm.Map(draft, repair.Template, api, response, body, form, missing)
            : draft.Refuse("the definition does not say which version of OpenAPI it is");
    }

    private static FixDraft AddMissing(
        FixDraft draft,
        Repair repair,
        Api api,
        ImmutableArray<FragmentEntry> headers
    )
    {
        ImmutableArray<string> missing =
        [
            .. s_types.Where(type => api.GatewayResponses.All(response => response.Type != type)),
        ];
        // Others may set what the template leaves out.
        if (missing.IsEmpty || api.UnknownGatewayResponses is not null)
        {
            return draft;
        }

        string? closed = SamApis.Make(api) ? SamBody.WhyClosed(repair, api) : null;
        if (SamApis.Make(api) && closed is null)
        {
            return SamGatewayForm.Add(draft, repair, api, missing, headers);
        }

        if (IsOfDocument(api) && api.Document?.Root is { } root)
        {
            return draft.AddBelow(
                root,
                OpenApiKeys.GatewayResponses,
                null,
                [.. missing.Select(type => NewEntry(type, headers))]
            );
        }

        return closed is not null && api.GatewayResponses.All(response => response.Resource is null)
            ? draft.Refuse(closed)
            : AddResources(draft, repair, api, missing, headers);
    }

    private static FixDraft AddResources(
        FixDraft draft,
        Repair repair,
        Api api,
        ImmutableArray<string> types,
        ImmutableArray<FragmentEntry> headers
    )
    {
        if (
            repair.Template.Root["Resources"] is not MappingNode resources
            || LastLikeIt(resources, api) is not { } after
        )
        {
            return draft.Refuse("the API stands in another file");
        }

        Fragment apiId = ApiIdOf(draft, api);
        FragmentEntry[] added =
        [
            .. types.Select(type => NewResource(repair, api, type, apiId, headers)),
        ];
        return DependsOn.JoinAll(
            draft.AddEntries(resources, after, added),
            repair.Template,
            api,
            [.. added.Select(entry => entry.Key)],
            new Fragment.Map([.. added]),
            api.Resource?.Condition
        );
    }

    /// <summary>The resource that a new gateway response follows; <see langword="null"/> when nothing of the API stands there.</summary>
    private static MappingEntry? LastLikeIt(MappingNode resources, Api api) =>
        Places.LastOf(resources, api.GatewayResponses.Select(each => each.Resource))
        ?? Places.LastOf(
            resources,
            api.Routes.SelectMany(route => route.Methods).Select(method => method.Resource)
        )
        ?? Places.LastOf(resources, [api.Resource]);

    /// <summary>Whether what is new about the API belongs into its definition.</summary>
    private static bool IsOfDocument(Api api) =>
        api.Document is not null && api.GatewayResponses.All(response => response.Resource is null);

    private static FragmentEntry NewEntry(string type, ImmutableArray<FragmentEntry> headers) =>
        new(type, Fragment.MapOf(new FragmentEntry("responseParameters", Parameters(headers))));

    private static Fragment.Map Parameters(ImmutableArray<FragmentEntry> headers) =>
        new([.. GatewayForm.Mapped(headers)]);

    private static FragmentEntry NewResource(
        Repair repair,
        Api api,
        string type,
        Fragment apiId,
        ImmutableArray<FragmentEntry> headers
    )
    {
        FragmentEntry[] conditional = api.Resource?.Condition is { } condition
            ? [FragmentEntry.OfText("Condition", condition)]
            : [];
        return new FragmentEntry(
            LogicalIds.ForGatewayResponse(repair.Template, api, type),
            Fragment.MapOf([
                FragmentEntry.OfText("Type", RestTypes.GatewayResponse),
                .. conditional,
                new FragmentEntry(
                    "Properties",
                    Fragment.MapOf(
                        new FragmentEntry("RestApiId", apiId),
                        FragmentEntry.OfText("ResponseType", type),
                        new FragmentEntry(ResponseForm.Parameters, Parameters(headers))
                    )
                ),
            ])
        );
    }

    /// <summary>The id of the API as other resources write it that name the API.</summary>
    private static Fragment ApiIdOf(FixDraft draft, Api api)
    {
        SyntaxNode? written = api
            .GatewayResponses.Select(response => response.Body)
            .Concat(api.Routes.SelectMany(route => route.Methods).Select(method => method.Body))
            .Select(body => body?.Find("RestApiId")?.Value)
            .FirstOrDefault(value => value is not null);
        return written is null
            ? Fragment.Text(api.Id) with
            {
                Tag = "!Ref",
            }
            : FragmentCopy.Of(written, draft.Tree.Tree);
    }
}
