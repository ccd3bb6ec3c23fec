using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Holds a new text against the old one: whom it lets call that the author did not.</summary>
internal static class Access
{
    /// <summary>An origin that no template and no settings name.</summary>
    private const string Stranger = "https://stranger.invalid";

    private const string WithoutAuthorization = "without authorization";

    private const string WithoutKey = "without a key";

    private const string FromAnywhere = "from any origin";

    private const string WithCredentials = "with credentials";

    /// <summary>Tells what callers the new text lets in at methods that are in both texts; a method that a fix adds has no backend.</summary>
    /// <param name="pageSettings">Origins and credentials that the owners of the pages name are theirs to give.</param>
    /// <param name="differences">Of the models: an API that answers as before lets nobody else in.</param>
    /// <returns>In a clause what more is let in; <see langword="null"/> when nothing is.</returns>
    public static string? Widened(
        CheckResult before,
        CheckResult after,
        PageSettings pageSettings,
        IEnumerable<ModelDifference> differences
    )
    {
        HashSet<string> changed =
        [
            .. differences
                .Where(difference => MayLetIn(difference.Place.Field))
                .Select(difference => difference.Api),
        ];
        if (changed.Count == 0)
        {
            return null;
        }

        var given = Calls(before, changed).ToDictionary(call => call.Name, StringComparer.Ordinal);
        foreach (Call call in Calls(after, changed))
        {
            if (
                given.TryGetValue(call.Name, out Call? old)
                && Rights(call, pageSettings)
                    .Except(Rights(old, pageSettings))
                    .FirstOrDefault(IsNew)
                    is { } right
            )
            {
                return $"it would let {call.Method.Verb} {call.Route.Path} be called {right}";
            }

            bool IsNew(string right) => !IsSaidElsewhere(right, call.Api.Id, given.Values);
        }

        return null;
    }

    /// <summary>Whether a page's call may hang on the field. An error tells nobody anything, and the other two only what a page sees of an answer.</summary>
    private static bool MayLetIn(ModelField field) =>
        field is not (ModelField.GatewayResponse or ModelField.MaxAge or ModelField.ExposedHeaders);

    private static IEnumerable<Call> Calls(CheckResult result, HashSet<string> apis) =>
        (
            from api in result.Model?.Apis ?? []
            where apis.Contains(api.Id)
            from world in api.Worlds
            from route in world.Api.Routes
            from method in route.Methods
            where method.Verb != "OPTIONS"
            let when = string.Join(',', world.World.Assigned)
            select new Call($"{api.Id} {method.Verb} {route.Path} {when}", world.Api, route, method)
        ).DistinctBy(call => call.Name);

    private static IEnumerable<string> Rights(Call call, PageSettings pageSettings)
    {
        if (call.Method.Authorization.Kind == AuthorizationKind.None)
        {
            yield return WithoutAuthorization;
        }

        if (call.Method.NeedsKey == Truth.False)
        {
            yield return WithoutKey;
        }

        if (Passes(call, Stranger, withCredentials: false))
        {
            yield return FromAnywhere;
        }

        if (
            pageSettings.WithCredentials != true
            && ExpectedOrigins
                .Of(call.Api, call.Route, pageSettings)
                .Append(Stranger)
                .Any(origin => Passes(call, origin, withCredentials: true))
        )
        {
            yield return WithCredentials;
        }
    }

    /// <summary>Whether a browser sends a call that is not simple, or lets the page read the answer.</summary>
    private static bool Passes(Call call, string origin, bool withCredentials)
    {
        string verb = call.Method.Verb == "ANY" ? "DELETE" : call.Method.Verb;
        var request = new BrowserRequest(origin, verb, [], withCredentials);
        Answer preflight = Gateway.AnswerPreflight(call.Api, call.Route, origin);
        Answer answer = Gateway.AnswerSuccess(call.Api, call.Route, call.Method, origin);
        return Browser.JudgePreflight(request, preflight, strictly: false).Passes == Truth.True
            || Browser.JudgeAnswer(request, answer).Passes == Truth.True;
    }

    /// <summary>A fix copies what the author says on other paths, or means and writes in the wrong quotes: any origin, credentials.</summary>
    private static bool IsSaidElsewhere(string right, string api, IEnumerable<Call> before) =>
        before
            .Select(call => call.Api)
            .Where(one => one.Id == api)
            .Distinct(ReferenceEqualityComparer.Instance)
            .OfType<Api>()
            .Any(one =>
                right switch
                {
                    FromAnywhere => Says(one, HeaderNames.AllowOrigin, one.Cors?.Origins, "*"),
                    WithCredentials => Says(
                        one,
                        HeaderNames.AllowCredentials,
                        one.Cors?.Credentials,
                        "true"
                    ),
                    _ => false,
                }
            );

    private static bool Says(Api api, string header, CorsEntry? entry, string text) =>
        api
            .Routes.SelectMany(route => route.Methods)
            .SelectMany(method => method.Integration?.Responses ?? [])
            .Select(response => response.Find(header)?.Value)
            .Append(entry?.Value)
            .OfType<Value>()
            .SelectMany(value => value is Value.List list ? list.Items : [value])
            .Any(value => value is Value.Known { Text: var said } && said.Trim('\'') == text);

    /// <summary>A method of a route that can be called, as it is in one world.</summary>
    private sealed record Call(string Name, Api Api, Route Route, Method Method);
}
