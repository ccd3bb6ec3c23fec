using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>map-header</c>: maps a header with a value on the subject's responses, and declares it.</summary>
internal static class MapHeader
{
    public static FixDraft Plan(Repair repair)
    {
        if (!repair.Header().Is(out string? header, out string? why))
        {
            return repair.Refused(why);
        }

        if (repair is { Api: { } owner, Subject.GatewayResponse: { } gatewayResponse })
        {
            return MapOnGateway(repair, owner, gatewayResponse, header);
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
            return repair.Refused("the method has no response that could carry the header");
        }

        if (
            method.Verb == "OPTIONS"
            && repair.Subject.Response is null
            && PreflightResponse.Of(method) is { } answering
            && !responses.Contains(answering)
        )
        {
            return repair.Refused(
                $"preflights are answered by the response for {ResponseForm.StatusOf(answering) ?? "another status"}, which is no success: let a response for 200 be the default one"
            );
        }

        return repair.Parameter("value") == "origin" ? MapOrigin(repair, api, method, responses)
            : ValueOf(repair, api) is { } value ? MapAll(repair, method, responses, header, value)
            : repair.Refused("the finding names no route");
    }

    private static FixDraft MapAll(
        Repair repair,
        Method method,
        ImmutableArray<IntegrationResponse> responses,
        string header,
        Fragment value
    )
    {
        FixDraft draft = repair.Begin();
        foreach (IntegrationResponse response in responses)
        {
            draft = HeaderForm.Map(draft, repair, method, response, header, value);
        }

        return draft;
    }

    private static FixDraft MapOnGateway(
        Repair repair,
        Api api,
        GatewayResponse response,
        string header
    )
    {
        if (repair.Parameter("value") != "origin")
        {
            return MapOnGateway(
                repair.Begin(),
                repair.Template,
                api,
                response,
                header,
                ValueOf(repair, api)
            );
        }

        bool withCredentials = Credentials.AreAllowed(api, repair.PageSettings);
        OriginChoice origin = OriginChoice.OfGateway(repair, api, response, withCredentials);
        return origin.Expression is null
            ? repair.Refused(origin.Why ?? "")
            : MapOnGateway(
                GatewayForm.LimitToOne(repair.Begin(), origin),
                repair.Template,
                api,
                response,
                header,
                origin.Expression
            );
    }

    private static FixDraft MapOnGateway(
        FixDraft draft,
        Template template,
        Api api,
        GatewayResponse response,
        string header,
        Fragment? value
    )
    {
        if (
            value is null
            || response.Body is not { } body
            || WritingForm.Of(api, response) is not { } form
        )
        {
            return draft.Refuse("not written by a tool: the gateway response is an expression");
        }

        var entry = new FragmentEntry(header, value);
        return response.Find(header) is { } present
                ? HeaderForm.Correct(draft, present, header, value)
            : SamGatewayForm.IsOne(response) ? SamGatewayForm.Map(draft, body, entry)
            : GatewayForm.Map(draft, template, api, response, body, form, entry);
    }

    private static FixDraft MapOrigin(
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
            return repair.Refused(origin.Why ?? "");
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
        FixDraft draft = repair.Begin();
        foreach (IntegrationResponse response in responses)
        {
            draft = ResponseForm.Map(
                draft,
                repair,
                method,
                response,
                [
                    (HeaderNames.AllowOrigin, expression),
                    .. ListsOf(repair, api, method, response, draft.Tree.Tree),
                    .. credentials,
                    .. vary,
                ]
            );
            draft = template is null
                ? draft
                : ResponseTemplate.Answer(draft, repair, method, response, template);
        }

        return draft;
    }

    /// <summary>The lists that a preflight needs besides, since browsers will read it once it carries the header.</summary>
    private static IEnumerable<(string Header, Fragment Value)> ListsOf(
        Repair repair,
        Api api,
        Method method,
        IntegrationResponse response,
        SyntaxTree tree
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
                AllowedNames.Headers(api, route, repair.PageSettings, withCredentials, tree)
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
