using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.InFront;

/// <summary>A request, or its preflight, that goes through a cache behaviour of a distribution to an API and back.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html,
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/header-caching.html#header-caching-web-cors
/// </remarks>
/// <param name="Method">The method of the API that gets it; <see langword="null"/> where none is known to.</param>
internal sealed record EdgeCall(
    Api Api,
    BrowserRequest Request,
    Way.OfDistribution Way,
    Method? Method,
    bool IsPreflight
)
{
    private Behavior Behavior => Way.Passage.Behavior;

    private Distribution Distribution => Way.Passage.Distribution;

    private string Verb => IsPreflight ? "OPTIONS" : Request.Method.ToUpperInvariant();

    /// <param name="direct">What the API answers to it from an origin, <c>""</c> where none arrives.</param>
    public Answer Play(Func<string, Answer> direct)
    {
        if (IsPreflight && Distribution.CertificatePlace is { } certificate)
        {
            return Alone(
                EdgeErrors.OfCertificate(certificate),
                $"{Name} asks for a client certificate, which no preflight carries: there is no connection.",
                certificate
            );
        }

        Truth passes = Behavior.LetsThrough(Verb);
        if (passes != Truth.True)
        {
            SyntaxNode at = Behavior.MethodsPlace ?? Behavior.Place;
            return passes == Truth.False
                ? Alone(
                    EdgeErrors.OfMethod(at),
                    $"{Name} lets {string.Join(", ", Behavior.Methods)} through, and answers {Verb} itself.",
                    at
                )
                : Answer.NotKnown(Behavior.UnknownMethods ?? "the allowed methods", at);
        }

        if (Behavior.RequestFunction is { } function)
        {
            return Open(
                "a function of the distribution may change the call, or answer it",
                function
            );
        }

        Answer answer = OfOrigin(direct);
        return Returned(answer) with { FrontSteps = [Sent(), .. StepsBack(answer)] };
    }

    private string Name =>
        $"'{Distribution.Id}' (CloudFront, behaviour '{Behavior.Pattern ?? "of a path that is not known"}')";

    private static Answer Alone(Answer answer, string says, SyntaxNode place) =>
        answer with
        {
            FrontSteps = [new FrontStep(says, place)],
        };

    private Answer Open(string why, SyntaxNode place) =>
        Answer.NotKnown(why, place) with
        {
            FrontSteps = [new FrontStep($"At {Name} {why}.", place)],
        };

    /// <summary>The answer of the API to the request as it arrives there.</summary>
    private Answer OfOrigin(Func<string, Answer> direct)
    {
        Truth host = Behavior.Sends("Host");
        SyntaxNode place = Behavior.Request.Place ?? Behavior.Cache.Place ?? Behavior.Place;
        if (host != Truth.False)
        {
            return host == Truth.True && IsOwnHost
                ? EdgeErrors.OfHost(place)
                : Answer.NotKnown("whether the service knows the host that is sent", place);
        }

        Truth origin = Behavior.SendsOrigin(Api, IsPreflight);
        Truth isReplaced = Behavior.AddsToRequests.Adds("Origin");
        string? arriving =
            isReplaced == Truth.True ? Behavior.AddsToRequests.Origin : Request.Origin;
        Answer answer =
            origin == Truth.False
                ? WithoutOrigin(direct, place)
                : direct(arriving ?? Request.Origin);
        bool isMixed =
            isReplaced == Truth.False
            && EdgeCache.MixesOrigins(Behavior, Verb)
            && EdgeCache.MayVary(Api, answer);
        bool isOpen = origin == Truth.Unknown || isReplaced == Truth.Unknown || arriving is null;
        return (isOpen && HangsOnOrigin(direct)) || isMixed
            ? Answer.NotKnown(
                isMixed ? "the answer that is kept may be the one for another origin"
                    : arriving is null ? "which Origin the distribution adds"
                    : "whether Origin is sent on",
                place
            )
            : answer;
    }

    /// <summary>Whether the host of the origin is one that the service tells from all others.</summary>
    private bool IsOwnHost => Way.Passage.Host is OriginHost.ExecuteApi or OriginHost.FunctionUrl;

    private Answer WithoutOrigin(Func<string, Answer> direct, SyntaxNode place) =>
        Api switch
        {
            { IsServed: true, Kind: ApiKind.Http } => new Answer(null, null, [], null, place),
            { IsServed: true } => Answer.NotKnown(
                "what a function URL answers to a call without Origin",
                place
            ),
            _ => CodeAnswers.WithoutOrigin(direct(""), NeedsOrigin, place),
        };

    /// <summary>Whether a library of the function that answers asks for the origin.</summary>
    private bool NeedsOrigin =>
        Method is { Integration.Kind: IntegrationKind.Proxy } method
        && FunctionBehind.CodeOf(Api, method) is { NeedsOrigin: true };

    /// <summary>Whether the API answers something else where no origin arrives.</summary>
    private bool HangsOnOrigin(Func<string, Answer> direct) =>
        Api.IsServed
        || direct("").Find(HeaderNames.AllowOrigin)?.Text
            != direct(Request.Origin).Find(HeaderNames.AllowOrigin)?.Text;

    /// <summary>What is sent on, in words.</summary>
    private FrontStep Sent()
    {
        string[] dropped =
        [
            .. (IsPreflight ? Behavior.OfPreflight : ["Origin", .. Request.Headers]).Where(name =>
                name != "content-type" && Behavior.Sends(name) == Truth.False
            ),
        ];
        string without = dropped.Length == 0 ? "" : $" without {string.Join(", ", dropped)}";
        string with = Behavior.Sends("Host") == Truth.True ? " with the Host of the viewer" : "";
        string added =
            Behavior.AddsToRequests.Origin is { } other && other != Request.Origin
                ? $" with Origin {other}"
                : "";
        string put = Way.Passage.OriginPath is { Length: > 0 } path ? path : "";
        return new FrontStep(
            $"{Name} sends {Verb} {put}{Way.Path} on to the API{with}{added}{without}.",
            Behavior.Place
        );
    }

    /// <summary>The answer as the viewer gets it.</summary>
    private Answer Returned(Answer answer)
    {
        if (
            Verb is "GET" or "HEAD" or "OPTIONS"
            && answer.Status is { } failed
            && Behavior.Origin?.FailsOverAt.Any(one => one is null || one == $"{failed}") == true
        )
        {
            return Answer.NotKnown("another origin of the group answers", Behavior.Place);
        }

        if (PageFor(answer) is { } page)
        {
            answer = new Answer(page.Status, null, [], null, page.Place);
        }

        answer = EdgeHeaderAnswers.With(answer, Behavior.Adds, Request, IsPreflight);
        return Behavior.ResponseFunction is null
            ? answer
            : answer with
            {
                UnknownHeaders =
                    answer.UnknownHeaders ?? "a function of the distribution may add headers",
            };
    }

    private ErrorPage? PageFor(Answer answer) =>
        answer.Status >= 400
            ? Distribution.ErrorPages.FirstOrDefault(page => page.Error == answer.Status)
            : null;

    private IEnumerable<FrontStep> StepsBack(Answer answer)
    {
        if (PageFor(answer) is { } page)
        {
            yield return new FrontStep(
                $"{Name} puts a page with status {page.Status} in the place of the {page.Error}.",
                page.Place
            );
        }

        if (Behavior.Adds is { AreAdded: Truth.True, Place: { } place })
        {
            yield return new FrontStep(
                $"{Name} adds the headers of its response headers policy.",
                place
            );
        }
    }
}
