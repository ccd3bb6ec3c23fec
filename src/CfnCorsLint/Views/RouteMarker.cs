using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Makes the marks of a route in one world, one for each hurdle, from the calls that pages are expected to make.</summary>
internal sealed class RouteMarker
{
    private readonly RouteInApi _route;
    private readonly ApiModel _model;
    private readonly Truth _intent;
    private readonly RouteTries _tries;
    private readonly MarkSentences _sentences;

    private RouteMarker(RouteInApi route, LintContext context)
    {
        _route = route;
        _model = context.Model;
        _intent = Intent.OfCalls(route.Api, route.Route, context);
        _tries = RouteTries.Of(
            route.Api,
            route.Route,
            _intent,
            context.PageSettings,
            Intent.IsOfEdgeAlone(route.Api, context)
        );
        _sentences = new MarkSentences(route.Route.Path);
    }

    /// <returns>One for each of <see cref="InspectMatrix.AnswerConditions"/>, in their order.</returns>
    public static ImmutableArray<RouteMark> Mark(RouteInApi route, LintContext context)
    {
        var marker = new RouteMarker(route, context);
        return
        [
            marker.OfPreflight(),
            marker.OfOrigin(),
            marker.OfMethods(),
            marker.OfHeaders(),
            marker.OfCredentials(),
            marker.OfErrors(),
            marker.OfCode(),
        ];
    }

    private bool IsUnanswered => _route.Preflight.AnsweredBy == PreflightAnswerer.Nobody;

    private bool IsStopped(TriedRequest tried) =>
        tried.IsPreflight
        && IsUnanswered
        && tried.Steps.At(AnswerCondition.Status)?.Passes == Truth.False;

    private RouteMark OfPreflight()
    {
        string answerer = InspectWords.Of(_route.Preflight.AnsweredBy);
        return Mark(AnswerCondition.Status, Worst(_tries.Asked, AnswerCondition.Status), answerer)
            ?? OfUnknownNeed(answerer)
            ?? (
                _tries.IsEmpty
                    ? NoCall(answerer)
                    : MarkSentences.NotNeeded(
                        IsUnanswered ? "not needed" : $"{answerer}, not needed",
                        "Browsers send the calls of this route without asking first."
                    )
            );
    }

    /// <summary>What no call is known to ask for may be asked for all the same, where it is not known what calls carry.</summary>
    private RouteMark? OfUnknownNeed(string answerer) =>
        _route
            .Route.Methods.Where(method => method.Verb != "OPTIONS")
            .Select(method =>
                RequestNeeds.Of(_route.Api, _route.Route, method, PageSettings.None).Unknown
            )
            .FirstOrDefault(why => why is not null)
            is { } why
            ? new RouteMark(
                Truth.Unknown,
                answerer,
                $"Whether browsers ask first is not known before deployment: {why}.",
                null,
                null
            )
            : null;

    private RouteMark OfOrigin()
    {
        (TriedRequest Tried, Verdict Verdict)? worst = Worst(
            _tries.WithWhatAnswers(AnswerCondition.Origin),
            AnswerCondition.Origin
        );
        return Mark(AnswerCondition.Origin, worst, worst is { } found ? OriginIn(found.Tried) : "")
            ?? NotAsked()
            ?? NoCall("");
    }

    /// <summary>The mark behind a preflight that nobody answers; <see langword="null"/> where one is answered.</summary>
    private RouteMark? NotAsked() =>
        _tries.Asked.Any(IsStopped)
            ? MarkSentences.NotNeeded(
                "",
                "Nobody answers the preflight, so the calls are never sent, and this is not looked at."
            )
            : null;

    /// <summary>Makes the mark of a route to which no call is expected, and says why.</summary>
    private RouteMark NoCall(string words) =>
        _intent != Truth.False && _route.Route.UnknownMethods is { } why
            ? new RouteMark(
                Truth.Unknown,
                words,
                $"Which methods the route has is not known before deployment: {why}.",
                null,
                null
            )
            : MarkSentences.NotNeeded(
                words,
                _route.Api.Kind == ApiKind.WebSocket ? "Pages open a WebSocket without CORS."
                    : _intent == Truth.False
                        ? "Nothing shows that pages of other origins call this API."
                    : "No call of this route is known."
            );

    private RouteMark OfMethods() =>
        Mark(
            AnswerCondition.Methods,
            Worst(
                _tries
                    .Listed.Where(NeedsMethod)
                    // Of those that pass one is told of that needs the list.
                    .OrderBy(tried => HeaderNames.SafelistedMethods.Contains(tried.Request.Method)),
                AnswerCondition.Methods
            ),
            ""
        )
        ?? NotAsked()
        ?? MarkSentences.NotNeeded("", "GET, HEAD and POST need no word in the list.");

    private RouteMark OfHeaders() =>
        Mark(
            AnswerCondition.Headers,
            Worst(_tries.Listed.Where(NeedsHeaders), AnswerCondition.Headers),
            ""
        )
        ?? NotAsked()
        ?? MarkSentences.NotNeeded("", "The calls of this route need no header in the list.");

    private RouteMark OfCredentials() =>
        Mark(
            AnswerCondition.Credentials,
            Worst(
                _tries
                    .WithWhatAnswers(AnswerCondition.Credentials)
                    .Select(tried => tried.WithCookies)
                    .OfType<TriedRequest>(),
                AnswerCondition.Credentials
            ),
            ""
        )
        ?? NotAsked()
        ?? MarkSentences.NotNeeded("", "No page is known to call with cookies.");

    private RouteMark OfErrors()
    {
        RouteMark mark =
            Mark(AnswerCondition.Origin, Worst(_tries.Errors(_route.Api), null), "", isError: true)
            ?? NoCall("");
        return mark.Passes == Truth.False && _route.Api.IsBehindCors != Truth.False
            ? mark with
            {
                Passes = _route.Api.IsBehindCors,
                Says = "CloudFront in front of the API adds the headers of CORS to its errors.",
            }
            : mark;
    }

    /// <summary>Marks whether the code sets the header, with the answer that an expected call gets, where one is expected.</summary>
    private RouteMark OfCode()
    {
        RouteMark mark = WithValue(CodeMark.Of(_route));
        return mark.Place is { } place
            ? mark with
            {
                Step = (
                    _tries.Answered.FirstOrDefault(tried =>
                        ReferenceEquals(tried.Answer.Code?.Source, place.Source)
                    ) ?? _tries.Answered.FirstOrDefault()
                )?.Decides,
            }
            : mark;
    }

    /// <summary>The mark, in doubt where the code sets the header, and its value is not known to let the calls pass.</summary>
    private RouteMark WithValue(RouteMark mark) =>
        mark.Passes == Truth.True
        && !_route.Api.IsServed
        && Worst(
            _tries.Answered.Where(tried => tried.Answer.Code is not null),
            AnswerCondition.Origin
        )
            is ({ }, { Passes: not Truth.True } verdict)
            ? mark with
            {
                Passes = Truth.Unknown,
                Says = $"{mark.Says.TrimEnd('.')}, but {verdict.Reason}.",
            }
            : mark;

    /// <summary>A list that is broken refuses every call.</summary>
    private bool NeedsMethod(TriedRequest tried) =>
        !HeaderNames.SafelistedMethods.Contains(tried.Request.Method)
        || IsBroken(tried, AnswerCondition.Methods)
        || (
            !IsUnanswered
            && tried.Answer.Find(HeaderNames.AllowMethods)?.Text is { } text
            && HeaderList.Items(text).Any(name => name == "*" || name == tried.Request.Method)
        );

    private static bool NeedsHeaders(TriedRequest tried) =>
        !tried.Request.Headers.IsEmpty || IsBroken(tried, AnswerCondition.Headers);

    private static bool IsBroken(TriedRequest tried, AnswerCondition answerCondition) =>
        tried.Steps.At(answerCondition)?.Passes == Truth.False;

    /// <summary>The call that fares worst; of several the first.</summary>
    /// <param name="answerCondition"><see langword="null"/> for all of them.</param>
    private (TriedRequest Tried, Verdict Verdict)? Worst(
        IEnumerable<TriedRequest> tries,
        AnswerCondition? answerCondition
    )
    {
        (TriedRequest Tried, Verdict Verdict)[] judged =
        [
            .. from tried in tries
            let verdict = answerCondition is { } one ? VerdictAt(tried, one) : tried.Steps.Verdict
            where verdict is not null
            select (tried, verdict),
        ];
        // What is refused for certain is told before what is refused as assumed.
        return judged.Length == 0
            ? null
            : judged.MinBy(one =>
                (one.Verdict.Passes, one.Verdict.Passes == Truth.False && !one.Tried.IsCertain)
            );
    }

    /// <summary>Where nobody answers the preflight, what the error of the gateway carries is looked at by nobody: that is one cross, and its cause is one.</summary>
    private Verdict? VerdictAt(TriedRequest tried, AnswerCondition answerCondition) =>
        answerCondition != AnswerCondition.Status && IsStopped(tried) ? null
        : answerCondition == AnswerCondition.Credentials
            ? tried.Steps.At(answerCondition) ?? tried.Steps.At(AnswerCondition.Origin)
        : tried.Steps.At(answerCondition);

    private RouteMark? Mark(
        AnswerCondition answerCondition,
        (TriedRequest Tried, Verdict Verdict)? worst,
        string words,
        bool isError = false
    ) =>
        worst is ({ } tried, { } verdict)
            ? new RouteMark(
                // What is only assumed is no cross: nobody says that a page calls so.
                tried.IsCertain
                || verdict.Passes != Truth.False
                    ? verdict.Passes
                    : Truth.Unknown,
                words,
                isError
                    ? MarkSentences.OfErrors(tried, verdict)
                    : _sentences.Of(answerCondition, tried, verdict),
                tried.Decides,
                verdict.Passes == Truth.True ? null : PlaceOf(tried, verdict, isError)
            )
            : null;

    private Location? PlaceOf(TriedRequest tried, Verdict verdict, bool isError) =>
        tried.Answer.Code is { } code ? new Location(code.Source, code.Span, "", "")
        : (
            verdict.By?.Source?.Node
            ?? tried.Answer.Decides
            ?? (isError ? null : _route.Route.Place)
        )
            is { } node
            ? new Location(_model.TreeOf(node).Source, node.Span, SyntaxPath.Of(node), "")
        : null;

    /// <summary>The allowed origin as the answer has it, or why nobody knows it.</summary>
    private string OriginIn(TriedRequest tried) =>
        tried.IsPreflight && IsUnanswered
            ? ""
            : tried.Answer.Find(HeaderNames.AllowOrigin) switch
            {
                null when tried.Answer.LikelyRefused is not null => "likely none",
                null => tried.Answer.UnknownHeaders ?? AllowedByService(),
                { Text: null, Source: Value.List list } => string.Join(
                    ' ',
                    list.Items.Select(item => TextOf(ShownValues.OfMapping(item)))
                ),
                { } header => TextOf(ShownValues.Of(header)),
            };

    /// <summary>What a service allows that answers nothing to other origins.</summary>
    private string AllowedByService() =>
        _route.Api is { IsServed: true, Cors.Origins.Value: var origins }
            ? string.Join(
                ' ',
                (origins is Value.List list ? list.Items : [origins]).Select(item =>
                    TextOf(ShownValues.OfMapping(item))
                )
            )
            : "";

    private static string TextOf(Shown<string> shown) => shown.Value ?? shown.Unknown ?? "";
}
