using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Facts;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>The origin that a new header allows: the API's own where it has one, else that of the people who own the pages.</summary>
/// <param name="Expression">For a mapping, inner quotes included; <see langword="null"/> when there is none to be written.</param>
/// <param name="Others">Further origins that the pages come from, which only a template can answer.</param>
/// <param name="Why">Why there is none; <see langword="null"/> when there is one.</param>
internal sealed record OriginChoice(
    Fragment? Expression,
    ImmutableArray<string> Others,
    string? Why
)
{
    /// <summary>Whether it is copied from the API.</summary>
    public bool IsOfApi { get; private init; }

    private const string WayOut = "run again with --origin https://your-site.example";

    /// <summary>For an answer of the route.</summary>
    /// <param name="withCredentials">Whether credentials are allowed beside it: <c>*</c> does not go with them.</param>
    public static OriginChoice OfRoute(Repair repair, Api api, Route? route, bool withCredentials)
    {
        var question = OriginQuestion.Of(repair, withCredentials);
        var own = OriginSource.Of(
            question,
            MappedValues.Of(MappedValues.Responses(route?.Methods ?? []), HeaderNames.AllowOrigin)
        );
        return Of(question, own, api.Once(OfPreflights, question));
    }

    /// <summary>For an error of the gateway, which carries one origin: the preflights' before that of other errors and of answers.</summary>
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
            ? api.Once(
                (api, question) =>
                    ForErrors(
                        question,
                        api,
                        api.GatewayResponses.Select(one => one.Find(HeaderNames.AllowOrigin))
                            .OfType<HeaderMapping>()
                    ),
                question
            )
            : api.Once((api, question) => ForErrors(question, api, []), question);
    }

    /// <param name="errors">The origins of other errors, as far as they count.</param>
    private static OriginChoice ForErrors(
        OriginQuestion question,
        Api api,
        IEnumerable<HeaderMapping> errors
    )
    {
        IntegrationResponse[] answers =
        [
            .. MappedValues.Responses(api.Routes.SelectMany(route => route.Methods)),
        ];
        if (answers.Any(answer => OriginScript.Of(answer.Templates).Overrides))
        {
            return new OriginChoice(
                null,
                [],
                "the API answers several origins, and a gateway response can allow one only: decide which"
            );
        }

        OriginChoice choice = Of(
            question,
            OfPreflights(api, question),
            OriginSource.Of(question, errors),
            OriginSource.Of(question, MappedValues.Of(answers, HeaderNames.AllowOrigin))
        );
        return choice.IsOfApi ? choice with { Others = [] } : choice;
    }

    private static OriginChoice Of(OriginQuestion question, params OriginSource[] sources)
    {
        ImmutableArray<string> wished = question.Wishes.Origins;
        foreach (OriginSource source in sources)
        {
            if (source is { First: { } first, Distinct: [var one] })
            {
                return OfApi(one, MappedValues.Inner(first), wished) with { IsOfApi = true };
            }
        }

        return wished is [var wish, .. var others]
            ? new OriginChoice(Fragment.Text(Quoted(wish)), others, null)
            : new OriginChoice(null, [], WhyNone(sources, question.WithCredentials));
    }

    /// <summary>The API's own, copied as it is written; what else the pages come from is answered beside it.</summary>
    private static OriginChoice OfApi(
        Fragment expression,
        string? inner,
        ImmutableArray<string> wished
    )
    {
        if (
            inner is null
            || wished.IsEmpty
            || OriginForm.Of(inner).Kind != OriginFormKind.WellFormed
        )
        {
            return new OriginChoice(expression, [], null);
        }

        return wished.Contains(inner, StringComparer.Ordinal)
            ? new OriginChoice(expression, [.. wished.Where(origin => origin != inner)], null)
            : new OriginChoice(
                null,
                [],
                $"the API allows '{inner}', which is none of the origins that you name: decide about that first"
            );
    }

    private static string Quoted(string origin) => $"'{origin}'";

    /// <summary>What stands on a path without anything to call says less than the people who own the pages.</summary>
    private static OriginSource OfPreflights(Api api, OriginQuestion question) =>
        OriginSource.Of(
            question,
            MappedValues.Of(
                MappedValues.Responses(
                    api.Routes.Where(route =>
                            question.Wishes.Origins.IsEmpty
                            || route.Methods.Any(method => method.Verb != "OPTIONS")
                        )
                        .Select(route => route.Options)
                        .OfType<Method>()
                ),
                HeaderNames.AllowOrigin
            )
        );

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
