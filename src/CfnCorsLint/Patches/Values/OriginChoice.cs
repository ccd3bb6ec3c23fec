using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Facts;

namespace CfnCorsLint.Patches.Values;

/// <summary>Chooses the origins that a new header allows: the API's own where it has any, else the origins of the people who own the pages.</summary>
/// <param name="Expression">For a mapping, inner quotes included; <see langword="null"/> when there is none to be written.</param>
/// <param name="Others">Further origins that belong to it, which only a template can answer.</param>
/// <param name="Why">Why there is none; <see langword="null"/> when there is one.</param>
internal sealed record OriginChoice(
    Fragment? Expression,
    ImmutableArray<string> Others,
    string? Why
)
{
    /// <summary>Origins that people name and the API does not: welcome where a template can answer them, and no reason to write nothing.</summary>
    public ImmutableArray<string> Added { get; private init; } = [];

    /// <summary>The API's own template for further origins, where these are expressions; <see langword="null"/> otherwise.</summary>
    public Fragment? Template { get; private init; }

    /// <summary>Whether a static value says all: no further origin belongs to it.</summary>
    public bool IsOne => Others.IsEmpty && Template is null;

    /// <summary>The template with which a mock answers all of them; <see langword="null"/> when one origin is enough.</summary>
    public Fragment? ForMock =>
        Template
        ?? (
            Others.Concat(Added).Distinct(StringComparer.Ordinal).ToImmutableArray()
                is { IsEmpty: false } all
                ? Fragment.Text(SeveralOrigins.Template(all))
                : null
        );

    private const string WayOut = "run again with --origin https://your-site.example";

    /// <summary>The origins for an answer of the route.</summary>
    /// <param name="withCredentials">Whether credentials are allowed beside it: <c>*</c> does not go with them.</param>
    public static OriginChoice OfRoute(Repair repair, Api api, Route? route, bool withCredentials)
    {
        var question = OriginQuestion.Of(repair, withCredentials);
        var own = OriginSource.Of(question, route?.Methods ?? []);
        return Of(
            question,
            api,
            own,
            api.Once(OfLivePreflights, question),
            api.Once(OfPolicy, question),
            api.Once(OfNamedErrors, question)
        );
    }

    /// <summary>The origins for an error of the gateway, which carries one: origins of preflights come before origins of other errors and of answers.</summary>
    /// <param name="changed">The one that is to be changed: origins of its kind do not count then; <see langword="null"/> when they do.</param>
    public static OriginChoice OfGateway(
        Repair repair,
        Api api,
        GatewayResponse? changed,
        bool withCredentials
    )
    {
        var question = OriginQuestion.Of(repair, withCredentials);
        return changed is null
            ? api.Once((api, question) => ForErrors(question, api, Errors(api)), question)
            : api.Once((api, question) => ForErrors(question, api, []), question);
    }

    /// <param name="errors">The origins of other errors, as far as they count.</param>
    private static OriginChoice ForErrors(
        OriginQuestion question,
        Api api,
        IEnumerable<HeaderMapping> errors
    )
    {
        Method[] methods = [.. api.Routes.SelectMany(route => route.Methods)];
        if (
            MappedValues
                .Responses(methods)
                .Any(answer => OriginScript.Of(answer.Templates).Overrides)
        )
        {
            return new OriginChoice(
                null,
                [],
                "the API answers several origins, and a gateway response can allow one only: decide which"
            );
        }

        return Of(
            question,
            api,
            OfPreflights(api, question),
            OfPolicy(api, question),
            OriginSource.Of(question, errors),
            OriginSource.Of(question, methods)
        );
    }

    private static OriginChoice Of(OriginQuestion question, Api api, params OriginSource[] sources)
    {
        ImmutableArray<string> wished = question.PageSettings.Origins;
        OriginOfAnswer? own =
            Array.Find(sources, source => source.Agreed is not null)?.Agreed
            ?? (IdleExtension.Origins(api) is [_, ..] meant ? OriginOfAnswer.Of(meant) : null);
        return own is not null ? OfApi(own, wished)
            : wished is [var wish, .. var others]
                ? new OriginChoice(Fragment.Text($"'{wish}'"), others, null)
            : new OriginChoice(null, [], WhyNone(sources, question.WithCredentials));
    }

    /// <summary>What stands on a path without anything to call says less than the people who own the pages.</summary>
    private static OriginSource OfPreflights(Api api, OriginQuestion question) =>
        OriginSource.Of(
            question,
            api.Routes.Where(route =>
                    question.PageSettings.Origins.IsEmpty
                    || route.Methods.Any(method => method.Verb != "OPTIONS")
                )
                .Select(route => route.Options)
                .OfType<Method>()
        );

    /// <summary>What SAM's <c>Cors</c> names, also where every path has a preflight of its own.</summary>
    private static OriginSource OfPolicy(Api api, OriginQuestion question) =>
        OriginSource.Of(
            question,
            api.Cors is { Form: CorsForm.Serverless } policy
                ? policy.Headings.Where(heading =>
                    heading.Name == HeaderNames.AllowOrigin && MappedValues.Inner(heading) != "*"
                )
                : []
        );

    /// <summary>Only a route that something answers is a source of <c>*</c>.</summary>
    private static OriginSource OfLivePreflights(Api api, OriginQuestion question) =>
        OriginSource.Of(
            question,
            from route in api.Routes
            let isLive = route.Methods.Any(method => method.Verb != "OPTIONS")
            where isLive || question.PageSettings.Origins.IsEmpty
            let options = route.Options
            where options is not null && (isLive || !AllowsAny(options))
            select options
        );

    private static bool AllowsAny(Method method) =>
        MappedValues
            .Responses([method])
            .Any(response =>
                response.Find(HeaderNames.AllowOrigin) is { } mapping
                && MappedValues.Inner(mapping) == "*"
            );

    /// <summary>Only a route that something answers is a source of <c>*</c>.</summary>
    private static OriginSource OfNamedErrors(Api api, OriginQuestion question) =>
        OriginSource.Of(question, Errors(api).Where(mapping => MappedValues.Inner(mapping) != "*"));

    private static IEnumerable<HeaderMapping> Errors(Api api) =>
        api
            .GatewayResponses.Select(error => error.Find(HeaderNames.AllowOrigin))
            .OfType<HeaderMapping>();

    /// <summary>The choice of the API's own origins, copied as they are written.</summary>
    private static OriginChoice OfApi(OriginOfAnswer own, ImmutableArray<string> wished)
    {
        bool areAllAllowed = own.Known is not { } known || known.Contains("*");
        return new OriginChoice(own.Expression, own.Others, null)
        {
            Template = own.Template,
            Added =
            [
                .. wished.Where(origin =>
                    !areAllAllowed
                    && !own.Others.Contains(origin)
                    && own.Known?.All(one => one == origin) != true
                ),
            ],
        };
    }

    private static string WhyNone(OriginSource[] sources, bool withCredentials)
    {
        Fragment[] found =
        [
            .. MappedValues.Distinct(sources.SelectMany(source => source.Distinct)),
        ];
        return found.Length > 1 ? $"the API allows different origins ({Shown(found)}): {WayOut}"
            : withCredentials && sources.Any(source => source.HasWildcard)
                ? $"'*' does not go with credentials: {WayOut}"
            : $"the API names no origin that could be written here: {WayOut}";
    }

    private static string Shown(Fragment[] found) =>
        string.Join(
            ", ",
            found.Select(each =>
                each is Fragment.Scalar { Tag: null } text
                    ? text.Value.Trim('\'')
                    : each.Written ?? "an expression"
            )
        );
}
