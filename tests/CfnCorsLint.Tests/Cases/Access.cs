using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Tests.Cases;

/// <summary>Who may call what, so that a fix can be held to give nobody more than the author gave.</summary>
internal static class Access
{
    /// <summary>A method of a route.</summary>
    /// <param name="Name">Of it in its world: <c>Api GET /orders when IsProd=true</c>.</param>
    private sealed record Called(string Name, Api Api, Route Route, Method Method);

    /// <summary>An origin that no template and no settings name.</summary>
    private const string Stranger = "https://stranger.invalid";

    /// <summary>What the second lets in and the first does not.</summary>
    /// <param name="wishes">Origins and credentials that the owners of the pages name are theirs to give.</param>
    public static IEnumerable<string> Grown(CheckResult before, CheckResult after, Wishes wishes)
    {
        HashSet<string> given = [.. Of(before, wishes)];
        HashSet<string> known = [.. Methods(before)];
        return from right in Of(after, wishes)
            where !given.Contains(right) && known.Contains(right[..right.IndexOf(':')])
            where !IsSaidElsewhere(right, before)
            select right;
    }

    private static IEnumerable<string> Of(CheckResult result, Wishes wishes) =>
        from one in Each(result)
        from right in Rights(one, wishes)
        select $"{one.Name}: {right}";

    private static IEnumerable<string> Methods(CheckResult result) =>
        Each(result).Select(one => one.Name);

    private static IEnumerable<Called> Each(CheckResult result) =>
        from api in result.Model?.Apis ?? []
        from world in api.Worlds
        from route in world.Api.Routes
        from method in route.Methods
        where method.Verb != "OPTIONS"
        let when = string.Join(',', world.World.Assigned)
        select new Called(
            $"{api.Id} {method.Verb} {route.Path} when {when}",
            world.Api,
            route,
            method
        );

    private static IEnumerable<string> Rights(Called one, Wishes wishes)
    {
        if (one.Method.Authorization.Kind == AuthorizationKind.None)
        {
            yield return "without authorization";
        }

        if (one.Method.NeedsKey == Truth.False)
        {
            yield return "without a key";
        }

        if (Passes(one, Stranger, withCredentials: false))
        {
            yield return "from any origin";
        }

        bool withCredentials = ExpectedOrigins
            .Of(one.Api, one.Route, wishes)
            .Append(Stranger)
            .Any(origin => Passes(one, origin, withCredentials: true));
        if (withCredentials && wishes.WithCredentials != true)
        {
            yield return "with credentials";
        }
    }

    /// <summary>Whether a browser sends a call that is not simple, or lets the page read the answer.</summary>
    private static bool Passes(Called one, string origin, bool withCredentials)
    {
        string verb = one.Method.Verb == "ANY" ? "DELETE" : one.Method.Verb;
        var request = new BrowserRequest(origin, verb, [], withCredentials);
        Answer preflight = Gateway.AnswerPreflight(one.Api, one.Route, origin);
        Answer answer = Gateway.AnswerSuccess(one.Api, one.Route, one.Method, origin);
        return Browser.JudgePreflight(request, preflight, strictly: false).Passes == Truth.True
            || Browser.JudgeAnswer(request, answer).Passes == Truth.True;
    }

    /// <summary>A fix copies what the API says on other paths: any origin, or credentials.</summary>
    private static bool IsSaidElsewhere(string right, CheckResult before) =>
        Each(before)
            .Where(one => right.StartsWith($"{one.Name.Split(' ')[0]} ", StringComparison.Ordinal))
            .Any(one =>
                (right.EndsWith("origin", StringComparison.Ordinal) && AllowsAny(one))
                || (right.EndsWith("credentials", StringComparison.Ordinal) && AllowsThem(one))
            );

    /// <summary>In whatever quotes it is written.</summary>
    private static bool AllowsAny(Called one) =>
        one
            .Api.Routes.SelectMany(route => route.Methods)
            .SelectMany(method => method.Integration?.Responses ?? [])
            .Select(response => response.Find(HeaderNames.AllowOrigin)?.Value)
            .Append(one.Api.Cors?.Origins?.Value)
            .OfType<Value>()
            .SelectMany(value => value is Value.List list ? list.Items : [value])
            .Any(value => value is Value.Known { Text: var text } && text.Trim('\'') == "*");

    private static bool AllowsThem(Called one) =>
        ExpectedOrigins
            .AllowedBy(one.Api, one.Route)
            .Any(origin =>
                Gateway
                    .AnswerPreflight(one.Api, one.Route, origin)
                    .Find(HeaderNames.AllowCredentials)
                    is { Text: "true" }
            );
}
