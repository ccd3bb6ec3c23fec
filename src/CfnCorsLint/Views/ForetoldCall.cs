using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Views;

/// <summary>Tells what a template answers to the method or the header that a pasted message is about, whatever the rules say.</summary>
/// <param name="Reason">A clause in plain words; <c>""</c> when it passes.</param>
/// <param name="Place">What decides it; <see langword="null"/> when nothing is written.</param>
public sealed record ForetoldCall(ForetoldEnd End, string Reason, Location? Place)
{
    private const string Authorization = "authorization";

    /// <returns><see langword="null"/> when the message is about no method and no header.</returns>
    public static ForetoldCall? Of(
        ApiModel model,
        ImmutableArray<CalledRoute> routes,
        SymptomMatch match
    )
    {
        string? method = ValueOf(match, Holes.Method);
        string? header = ValueOf(match, Holes.Header);
        if (method is null && header is null)
        {
            return null;
        }

        return (
            from called in routes
            from api in model.Apis
            where api.Id == called.Api
            from world in api.Worlds
            from route in world.Api.Routes
            where route.Path == called.Path
            let end = method is not null
                ? OfMethod(model, world.Api, route, method)
                : OfHeader(model, world.Api, route, header ?? "", match.Symptom.From)
            orderby end.End
            select end
        ).FirstOrDefault();
    }

    /// <summary>What stands in a hole of the message itself; <see langword="null"/> when it is about something else.</summary>
    private static string? ValueOf(SymptomMatch match, string hole) =>
        match.Symptom.IsOfBrowser
        && match.Symptom.Texts.Any(text =>
            text.Parts.Any(part => part.Hole is not null && part.Text == hole)
        )
            ? match.Find(hole)
            : null;

    private static ForetoldCall OfMethod(ApiModel model, Api api, Route route, string method)
    {
        if (route.Find(method.ToUpperInvariant()) is null && route.Any is null)
        {
            string[] verbs =
            [
                .. route.Methods.Select(one => one.Verb).Where(PreflightedMethods.IsKnown),
            ];
            return route.UnknownMethods is { } why
                ? new ForetoldCall(ForetoldEnd.Unknown, why, PlaceOf(model, route.Place))
                : new ForetoldCall(
                    ForetoldEnd.NoMethod,
                    verbs.Length == 0 ? "it has none" : $"it has {string.Join(", ", verbs)}",
                    PlaceOf(model, route.Place)
                );
        }

        return OfList(
            model,
            Asked(api, route, method, []),
            HeaderNames.AllowMethods,
            method,
            (call, list) => call.Allows(list)
        );
    }

    private static ForetoldCall OfHeader(
        ApiModel model,
        Api api,
        Route route,
        string header,
        SymptomSource browser
    )
    {
        string name = header.ToLowerInvariant();
        string verb =
            route.Methods.Select(one => one.Verb).FirstOrDefault(PreflightedMethods.IsKnown)
            ?? "GET";
        return OfList(
            model,
            Asked(api, route, verb, [name]),
            HeaderNames.AllowHeaders,
            name,
            (call, list) =>
                call.RefusedHeader(list, [name]) is null
                // Only Firefox can be told to keep to the standard here.
                && (
                    name != Authorization
                    || browser != SymptomSource.Firefox
                    || list.Names?.Contains(name, StringComparer.OrdinalIgnoreCase) == true
                )
        );
    }

    /// <summary>The preflight as the template answers it.</summary>
    private static ConsoleCall? Asked(
        Api api,
        Route route,
        string method,
        ImmutableArray<string> headers
    )
    {
        // A method that needs no preflight may have one for its headers.
        var request = new BrowserRequest(
            ExpectedOrigins.AnySite,
            method,
            headers,
            WithCredentials: false
        );
        return Simulator.Play(api, route.Path, request).Preflight is { Answer: var answer }
            ? new ConsoleCall(request, answer, IsPreflight: true, "")
            : null;
    }

    private static ForetoldCall OfList(
        ApiModel model,
        ConsoleCall? call,
        string header,
        string name,
        Func<ConsoleCall, NameList, bool> allows
    )
    {
        if (call is null)
        {
            return new ForetoldCall(ForetoldEnd.Passes, "", null);
        }

        Answer answer = call.Answer;
        SyntaxNode? place = answer.Find(header)?.Source?.Node ?? answer.Decides;
        Location? where = place is null ? null : PlaceOf(model, place);
        if (answer.IsOk == false)
        {
            return new ForetoldCall(
                ForetoldEnd.Otherwise,
                answer.Status is { } status
                    ? $"OPTIONS is answered {status}"
                    : "OPTIONS is refused",
                where
            );
        }

        NameList list = call.NamesIn(header);
        return list switch
        {
            { IsKnown: false } => new ForetoldCall(
                ForetoldEnd.Unknown,
                answer.UnknownHeaders ?? $"the value of {header} is not known",
                where
            ),
            { Names: null } => new ForetoldCall(
                ForetoldEnd.Refused,
                $"its {header} is no list of names",
                where
            ),
            _ when allows(call, list) => new ForetoldCall(ForetoldEnd.Passes, "", where),
            { Text: "" } => new ForetoldCall(ForetoldEnd.Refused, $"it sends no {header}", where),
            _ => new ForetoldCall(ForetoldEnd.Refused, $"its {header} does not name {name}", where),
        };
    }

    private static Location PlaceOf(ApiModel model, SyntaxNode node) =>
        new(model.TreeOf(node).Source, node.Span, SyntaxPath.Of(node), "");
}
