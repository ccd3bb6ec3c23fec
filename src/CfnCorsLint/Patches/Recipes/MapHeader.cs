using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>map-header</c>: maps a header with a value on the subject's responses, and declares it.</summary>
internal static class MapHeader
{
    public static void Plan(Repair repair)
    {
        if (repair.Header() is not { } header)
        {
            return;
        }

        if (repair is { Api: { } owner, Subject.GatewayResponse: { } gatewayResponse })
        {
            MapOnGateway(repair, owner, gatewayResponse, header);
            return;
        }

        ImmutableArray<IntegrationResponse> responses = Targets.ResponseOfMapping(repair.Subject)
            is { } own
            ? [own]
            : Targets.ResponsesOf(repair.Subject, header);
        if (
            repair.Api is not { } api
            || Targets.MethodOf(repair.Subject) is not { } method
            || responses.IsEmpty
        )
        {
            repair.Draft.Refuse("the method has no response that could carry the header");
            return;
        }

        if (
            method.Verb == "OPTIONS"
            && repair.Subject.Response is null
            && PreflightResponse.Of(method) is { } answering
            && !responses.Contains(answering)
        )
        {
            repair.Draft.Refuse(
                $"preflights are answered by the response for {ResponseForm.StatusOf(answering) ?? "another status"}, which is no success: let a response for 200 be the default one"
            );
            return;
        }

        if (repair.Parameter("value") == "origin")
        {
            MapOrigin(repair, api, method, responses);
        }
        else if (ValueOf(repair, api) is { } value)
        {
            foreach (IntegrationResponse response in responses)
            {
                MapOne(repair, method, response, header, value);
            }
        }
        else
        {
            repair.Draft.Refuse("the finding names no route");
        }
    }

    /// <summary>Adds the header, or corrects the one that is there.</summary>
    public static void MapOne(
        Repair repair,
        Method method,
        IntegrationResponse response,
        string header,
        Fragment value
    )
    {
        if (response.Find(header) is not { } present)
        {
            ResponseForm.Map(repair, method, response, (header, value));
            return;
        }

        Correct(repair.Draft, present, header, value);
        if (ResponseForm.StatusOf(response) is { } status)
        {
            ResponseForm.Declare(repair, method, status, [header]);
        }
    }

    /// <summary>Writes another value for a mapping, or adds a name where the mapping is <c>Vary</c>.</summary>
    private static void Correct(
        FixDraft draft,
        HeaderMapping present,
        string header,
        Fragment value
    )
    {
        if (present.Key.Parent is not MappingNode mappings)
        {
            return;
        }

        string? inner = MappedValues.Inner(present);
        if (header != HeaderNames.Vary)
        {
            draft.SetEntry(mappings, present.Key.Value, value);
        }
        else if (inner is null)
        {
            draft.Refuse(EditPlace.NoScalar);
        }
        else if (!HeaderList.Items(inner).Contains("Origin", StringComparer.OrdinalIgnoreCase))
        {
            draft.SetEntry(
                mappings,
                present.Key.Value,
                Literals.OfMapping(ListText.Append(inner, ["Origin"]))
            );
        }
    }

    private static void MapOnGateway(
        Repair repair,
        Api api,
        GatewayResponse response,
        string header
    )
    {
        Fragment? value =
            repair.Parameter("value") == "origin"
                ? AddGatewayResponses.Choose(repair, api, response).Expression
                : ValueOf(repair, api);
        if (repair.Draft.IsRefused)
        {
            return;
        }

        if (
            value is null
            || response.Body is not { } body
            || WritingForm.Of(api, response) is not { } form
        )
        {
            repair.Draft.Refuse("not written by a tool: the gateway response is an expression");
        }
        else if (response.Find(header) is { } present)
        {
            Correct(repair.Draft, present, header, value);
        }
        else if (SamGatewayForm.IsOne(response))
        {
            SamGatewayForm.Map(repair.Draft, body, [new FragmentEntry(header, value)]);
        }
        else
        {
            repair.Draft.AddBelow(
                body,
                form.Word(ResponseForm.Parameters),
                null,
                new FragmentEntry(AddGatewayResponses.Prefix + header, value)
            );
            DependsOn.JoinExisting(repair.Draft, repair.Template, api, response.Resource);
        }
    }

    private static void MapOrigin(
        Repair repair,
        Api api,
        Method method,
        ImmutableArray<IntegrationResponse> responses
    )
    {
        bool withCredentials = Credentials.AreAllowed(api, repair.PageSettings);
        OriginChoice origin = OriginChoice.OfRoute(repair, api, repair.Route, withCredentials);
        if (origin.Expression is not { } expression)
        {
            repair.Draft.Refuse(origin.Why ?? "");
            return;
        }

        (string, Fragment)[] credentials = withCredentials
            ? [(HeaderNames.AllowCredentials, Fragment.Text(Credentials.True))]
            : [];
        // A template that the body passes through takes more trust than an origin that is merely named is worth.
        Fragment? template =
            method.Integration?.Kind == IntegrationKind.Mock || !origin.Others.IsEmpty
                ? origin.ForMock
                : origin.Template;
        (string, Fragment)[] vary = template is null
            ? []
            : [(HeaderNames.Vary, Fragment.Text("'Origin'"))];
        foreach (IntegrationResponse response in responses)
        {
            ResponseForm.Map(
                repair,
                method,
                response,
                [
                    (HeaderNames.AllowOrigin, expression),
                    .. ListsOf(repair, api, method, response),
                    .. credentials,
                    .. vary,
                ]
            );
            if (template is not null)
            {
                ResponseTemplate.Answer(repair, method, response, template);
            }
        }
    }

    /// <summary>The lists that a preflight needs besides, since browsers will read it once it carries the header.</summary>
    private static IEnumerable<(string Header, Fragment Value)> ListsOf(
        Repair repair,
        Api api,
        Method method,
        IntegrationResponse response
    )
    {
        if (
            repair.Route is not { } route
            || !ReferenceEquals(Preflight.Of(api, route).Method, method)
            || response.UnknownHeaders is not null
        )
        {
            yield break;
        }

        ImmutableArray<RouteNeeds> needs = RouteNeeds.Of(api, route, repair.PageSettings);
        if (
            needs.Any(one =>
                one.IsCertain && !HeaderNames.SafelistedMethods.Contains(one.Method.Verb)
            )
        )
        {
            yield return (HeaderNames.AllowMethods, AllowedNames.Methods(route));
        }

        if (needs.Any(one => !one.Needs.Certain.IsEmpty || !one.Needs.Assumed.IsEmpty))
        {
            bool withCredentials = Credentials.AreAllowed(api, repair.PageSettings);
            yield return (
                HeaderNames.AllowHeaders,
                AllowedNames.Headers(api, route, repair.PageSettings, withCredentials, repair.Tree)
            );
        }
    }

    private static Fragment? ValueOf(Repair repair, Api api) =>
        (repair.Parameter("value"), repair.Route) switch
        {
            ("vary", _) => Fragment.Text("'Origin'"),
            ("credentials", _) => Fragment.Text(Credentials.True),
            ("max-age", _) => PreflightAnswer.MaxAge(repair, api),
            ("methods", { } route) => AllowedNames.Methods(route),
            ("headers", { } route) => AllowedNames.Headers(
                api,
                route,
                repair.PageSettings,
                Credentials.AreAllowed(api, repair.PageSettings),
                repair.Tree
            ),
            ("methods" or "headers", null) => null,
            (var text, _) => Fragment.Text(text),
        };
}
