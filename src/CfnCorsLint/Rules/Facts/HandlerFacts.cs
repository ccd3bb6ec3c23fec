using System.Collections.Immutable;
using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Handlers;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about the code that answers a method: each is told of the first method only that a function answers.</summary>
internal static class HandlerFacts
{
    public static FactDefinition Options { get; } =
        new("handler-options", "why the code behind the preflight refuses it", RefusedOptions);

    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "handler-lacks-origin",
            "the Access-Control-Allow-Origin in the code",
            one =>
                Answering(one) is not { } found ? Fact.Missing(one.Method?.Place)
                : found.Api.Kind == ApiKind.Rest && found.Code.WhyMalformed is not null
                    ? Fact.Missing(one.Method?.Place)
                : found.Code.AnswersWithoutOrigin && !found.Code.OnlyRedirects
                    ? Fact.Of(true, Node(one, found.Code.Place))
                : found.Code.Silence is { } silence
                    ? Fact.NotKnown(silence.Why, Node(one, silence.Place))
                : Fact.Missing(one.Method?.Place),
            Values: ValueSet.Flags
        ),
        new(
            "bare-answers",
            "the answers in its code without Access-Control-Allow-Origin",
            one => Listed(one, code => code.BareAnswers, code => code.Silence ?? code.Gap)
        ),
        new(
            "malformed-answers",
            "the answers in its code that API Gateway takes for none",
            one =>
                Listed(
                    one,
                    code => code.Answers.Where(answer => answer.Malformed is not null),
                    code => code.Gap
                )
        ),
        new(
            "answers-taken-whole",
            "the answers in its code that become a body as a whole",
            one =>
                Listed(
                    one,
                    code => code.Answers.Where(answer => answer.TakenWhole is not null),
                    code => code.Gap
                )
        ),
        new(
            "malformed-reason",
            "why the first of them is malformed",
            one =>
                Fact.Of(
                    Reached(one)?.Answers.FirstOrDefault(IsMalformed) is { } answer
                        ? answer.Malformed ?? answer.TakenWhole
                        : null
                )
        ),
        new(
            "all-answers-malformed",
            "whether all answers in its code are malformed",
            one =>
                Reached(one) is { Answers: [_, ..] answers }
                    ? Fact.Of(answers.All(answer => answer.Malformed is not null))
                    : Fact.Missing(),
            Values: ValueSet.Flags
        ),
        new(
            "handler-origins",
            "the answers in its code with Access-Control-Allow-Origin",
            one =>
                Listed(
                    one,
                    Carrying,
                    code => code.Silence ?? code.Gap,
                    answer => answer.AllowOrigin.Place
                )
        ),
        new(
            "origins-twice",
            "the answers in its code that carry Access-Control-Allow-Origin twice",
            one =>
                Listed(
                    one,
                    code => code.Answers.Where(answer => answer.HasOriginTwice),
                    code => code.Silence ?? code.Gap
                )
        ),
        new(
            "always-sets-origin",
            "whether all answers of success in its code carry Access-Control-Allow-Origin",
            one => Fact.Of(Reached(one)?.OriginOfSuccess.Evidence == CodeEvidence.Present),
            Values: ValueSet.Flags
        ),
        new(
            "handler-routes",
            "what it answers",
            one =>
                Fact.Of(
                    NameItem.Merge(
                        FunctionBehind
                            .CallsOf(one.Api, one.Method)
                            .Select(call => new NameItem(call.Route.Path, PlaceOf(one.Api, call)))
                            .DistinctBy(item => (item.Text, item.Place))
                    )
                )
        ),
    ];

    /// <summary>Whether the fact is read from the code of functions, under whichever name a rule asks for it.</summary>
    public static bool Are(FactDefinition fact) =>
        All.Append(Options).Any(own => own.Read == fact.Read);

    /// <summary>What says that the function answers the call: the route, unless another function answers a part of it.</summary>
    private static SyntaxNode PlaceOf(Api? api, (Route Route, Method Method) call) =>
        call.Route.Methods.Count(method => method.Verb != "OPTIONS")
        == FunctionBehind
            .CallsOf(api, call.Method)
            .Count(other => ReferenceEquals(other.Route, call.Route))
            ? call.Route.Place
            : call.Method.Place;

    private static IEnumerable<HandlerAnswer> Carrying(HandlerCode code) =>
        code.Answers.Where(answer => answer.AllowOrigin.Evidence == CodeEvidence.Present);

    private static bool IsMalformed(HandlerAnswer answer) =>
        answer.Malformed is not null || answer.TakenWhole is not null;

    /// <param name="unknown">Why there may be more of these answers, where that is not known.</param>
    private static Fact Listed(
        Subject subject,
        Func<HandlerCode, IEnumerable<HandlerAnswer>> choose,
        Func<HandlerCode, (string Why, CodePlace? Place)?> unknown,
        Func<HandlerAnswer, CodePlace?>? placeOf = null
    )
    {
        if (Reached(subject) is not { } code)
        {
            return Fact.Missing(subject.Method?.Place);
        }

        NameItem[] items =
        [
            .. choose(code)
                .Where(answer => FunctionBehind.Reaches(subject.Api, subject.Method, answer))
                .Select(answer => (Answer: answer, Place: placeOf?.Invoke(answer) ?? answer.Place))
                .DistinctBy(one => (one.Place.Source.Path, one.Place.Span))
                .Select(one => new NameItem(
                    one.Answer.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        ?? "an answer",
                    Node(subject, one.Place)
                )),
        ];
        return items is [var first, ..] ? Fact.Of(items, place: first.Place)
            : unknown(code) is { } gap ? Fact.NotKnown(gap.Why, Node(subject, gap.Place))
            : Fact.Missing(subject.Method?.Place);
    }

    private static Fact RefusedOptions(Subject subject)
    {
        if (
            subject is not { Api: { } api, Route: { } route, Preflight.Method: { } method }
            || subject.Context.Template is not { Files.ReadsCode: true } template
            || Intent.OfCalls(api, route, subject.Context) != Truth.True
            || FunctionBehind.Of(template, api, method) is not { } function
            || !ReferenceEquals(FirstAsked(api, template, function), route)
        )
        {
            return Fact.Missing(subject.Route?.Place);
        }

        if (FunctionBehind.CodeOf(api, method) is not { } code)
        {
            return Fact.Missing(method.Place);
        }

        HandlerAnswer? options = FunctionCode.OptionsOf(api.Kind, code);
        // Another rule speaks of all its answers.
        string? why = code.LacksOrigin ? null : code.WhyOptionsAreRefused(options);
        return method.Authorization.LetsPreflight == Truth.False || code.LacksOrigin
                ? Fact.Missing(method.Place)
            : why is not null ? Fact.Of(why, Node(subject, options?.Place ?? code.Place))
            : code.Gap is { } gap ? Fact.NotKnown(gap.Why, Node(subject, gap.Place))
            : options is null && code.Place is { } place
                ? Fact.NotKnown("what it answers to OPTIONS", Node(subject, place))
            : Fact.Missing(method.Place);
    }

    /// <summary>The first route whose preflight goes to the function.</summary>
    private static Route? FirstAsked(Api api, Template template, Resource function) =>
        api.Once(
                static (api, template) =>
                    api.Routes.ToLookup(route =>
                        Preflight.Of(api, route).Method is { } method
                            ? FunctionBehind.Of(template, api, method)?.LogicalId
                            : null
                    ),
                template
            )[function.LogicalId]
            .FirstOrDefault();

    private static SyntaxNode? Node(Subject subject, CodePlace? place) =>
        place is null ? subject.Method?.Place : subject.Context.Template.Files.NodeFor(place);

    /// <summary>The code, where the answer of the function is what the browser gets.</summary>
    private static (HandlerCode Code, Api Api)? Answering(Subject subject) =>
        subject.Api is { } api
        && !(api.IsServed && api.Cors is not null)
        && Reached(subject) is { } code
            ? (code, api)
            : null;

    /// <summary>The code behind a method that pages are meant to call; only the first method of each function has it.</summary>
    private static HandlerCode? Reached(Subject subject)
    {
        if (
            subject
                is not { Api: { } api, Route: { } route, Method: { Verb: not "OPTIONS" } method }
            || subject.Context.Template is not { Files.ReadsCode: true } template
            || Intent.OfCalls(api, route, subject.Context) != Truth.True
            || FunctionBehind.Of(template, api, method) is not { } function
            || !ReferenceEquals(FirstOf(api, template, function), method)
        )
        {
            return null;
        }

        return FunctionBehind.CodeOf(api, method);
    }

    private static Method? FirstOf(Api api, Template template, Resource function) =>
        FunctionBehind.CallsOf(api, template, function) is [var first, ..] ? first.Method : null;
}
