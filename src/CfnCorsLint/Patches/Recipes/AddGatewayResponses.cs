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
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>add-gateway-responses</c>: lets the gateway's own errors carry the API's origin.</summary>
internal static class AddGatewayResponses
{
    public const string Prefix = "gatewayresponse.header.";

    private static readonly ImmutableArray<string> s_types = ["DEFAULT_4XX", "DEFAULT_5XX"];

    public static void Plan(Repair repair)
    {
        if (repair.Api is not { } api)
        {
            repair.Draft.Refuse("the finding names no API");
            return;
        }

        if (Choose(repair, api, null).Expression is not { } expression)
        {
            return;
        }

        FragmentEntry[] credentials = Credentials.AreAllowed(api, repair.PageSettings)
            ? [FragmentEntry.OfText(Prefix + HeaderNames.AllowCredentials, Credentials.True)]
            : [];
        ImmutableArray<FragmentEntry> headers =
        [
            new FragmentEntry(Prefix + HeaderNames.AllowOrigin, expression),
            .. credentials,
        ];
        if (repair.Subject.GatewayResponse is { } only)
        {
            MapInto(repair, only, headers);
            return;
        }

        foreach (GatewayResponse response in api.GatewayResponses.Where(LacksOrigin))
        {
            MapInto(repair, response, headers);
        }

        AddMissing(repair, api, headers);
    }

    /// <summary>The origin for gateway responses; the fix is refused where there is none.</summary>
    /// <param name="changed">See <see cref="OriginChoice.OfGateway"/>.</param>
    public static OriginChoice Choose(Repair repair, Api api, GatewayResponse? changed)
    {
        OriginChoice origin = OriginChoice.OfGateway(
            repair,
            api,
            changed,
            Credentials.AreAllowed(api, repair.PageSettings)
        );
        if (origin.Expression is null)
        {
            repair.Draft.Refuse(origin.Why ?? "");
        }
        else if (!origin.Others.IsEmpty || origin.Template is not null)
        {
            repair.Draft.Limit(
                Trust.DisplayOnly,
                "a gateway response can allow one origin only: decide which"
            );
        }

        return origin;
    }

    private static bool LacksOrigin(GatewayResponse response) =>
        response.Type is { } type
        && s_types.Contains(type)
        && response.Find(HeaderNames.AllowOrigin) is null;

    private static void MapInto(
        Repair repair,
        GatewayResponse response,
        ImmutableArray<FragmentEntry> headers
    )
    {
        if (response.Body is not { } body || repair.Api is not { } api)
        {
            repair.Draft.Refuse("not written by a tool: the gateway response is an expression");
            return;
        }

        if (SamGatewayForm.IsOne(response))
        {
            SamGatewayForm.Map(
                repair.Draft,
                body,
                WithoutPrefix(headers).Where(header => response.Find(header.Key) is null)
            );
            return;
        }

        if (WritingForm.Of(api, response) is not { } form)
        {
            repair.Draft.Refuse("the definition does not say which version of OpenAPI it is");
            return;
        }

        repair.Draft.AddBelow(
            body,
            form.Word(ResponseForm.Parameters),
            null,
            [.. headers.Where(header => response.Find(header.Key[Prefix.Length..]) is null)]
        );
        DependsOn.JoinExisting(repair.Draft, repair.Template, api, response.Resource);
    }

    private static void AddMissing(Repair repair, Api api, ImmutableArray<FragmentEntry> headers)
    {
        ImmutableArray<string> missing =
        [
            .. s_types.Where(type => api.GatewayResponses.All(response => response.Type != type)),
        ];
        // Others may set what the template leaves out.
        if (missing.IsEmpty || api.UnknownGatewayResponses is not null)
        {
            return;
        }

        string? closed = SamApis.Make(api) ? SamBody.WhyClosed(repair, api) : null;
        if (SamApis.Make(api) && closed is null)
        {
            SamGatewayForm.Add(repair, api, missing, WithoutPrefix(headers));
            return;
        }

        if (IsOfDocument(api) && api.Document?.Root is { } root)
        {
            repair.Draft.AddBelow(
                root,
                OpenApiKeys.GatewayResponses,
                null,
                [.. missing.Select(type => NewEntry(type, headers))]
            );
            return;
        }

        if (closed is not null && api.GatewayResponses.All(response => response.Resource is null))
        {
            repair.Draft.Refuse(closed);
            return;
        }

        IEnumerable<Resource?> methods = api
            .Routes.SelectMany(route => route.Methods)
            .Select(method => method.Resource);
        IEnumerable<Resource?> responses = api.GatewayResponses.Select(each => each.Resource);
        MappingNode? resources = repair.Template.Root["Resources"] as MappingNode;
        MappingEntry? after = resources is null
            ? null
            : Places.LastOf(resources, responses)
                ?? Places.LastOf(resources, methods)
                ?? Places.LastOf(resources, [api.Resource]);
        if (resources is null || after is null)
        {
            repair.Draft.Refuse("the API stands in another file");
            return;
        }

        FragmentEntry[] added =
        [
            .. missing.Select(type => NewResource(repair, api, type, headers)),
        ];
        repair.Draft.AddEntries(resources, after, added);
        DependsOn.JoinAll(
            repair.Draft,
            repair.Template,
            api,
            [.. added.Select(entry => entry.Key)],
            new Fragment.Map([.. added]),
            api.Resource?.Condition
        );
    }

    /// <summary>Whether what is new about the API belongs into its definition.</summary>
    private static bool IsOfDocument(Api api) =>
        api.Document is not null && api.GatewayResponses.All(response => response.Resource is null);

    private static FragmentEntry NewEntry(string type, ImmutableArray<FragmentEntry> headers) =>
        new(
            type,
            Fragment.MapOf(new FragmentEntry("responseParameters", new Fragment.Map(headers)))
        );

    private static ImmutableArray<FragmentEntry> WithoutPrefix(
        ImmutableArray<FragmentEntry> headers
    ) => [.. headers.Select(header => header with { Key = header.Key[Prefix.Length..] })];

    private static FragmentEntry NewResource(
        Repair repair,
        Api api,
        string type,
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
                        new FragmentEntry("RestApiId", ApiIdOf(repair, api)),
                        FragmentEntry.OfText("ResponseType", type),
                        new FragmentEntry(ResponseForm.Parameters, new Fragment.Map(headers))
                    )
                ),
            ])
        );
    }

    /// <summary>The id of the API as other resources write it that name the API.</summary>
    private static Fragment ApiIdOf(Repair repair, Api api)
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
            : FragmentCopy.Of(written, repair.Tree);
    }
}
