using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Reads the headers of an answer, as the browser gets them.</summary>
internal static class HeaderFacts
{
    public static Fact Text(AnswerHeaders answer, string header) =>
        answer.Find(header) is { } mapping ? MappedValue.Text(mapping) : Missing(answer);

    /// <summary>The names of a header whose value is a list between commas.</summary>
    public static Fact List(AnswerHeaders answer, string header) =>
        answer.Find(header) is { } mapping
            ? MappedValue.List(
                mapping,
                ignoresCase: !MappedValue.Names(header, HeaderNames.AllowMethods)
            )
            : Missing(answer);

    /// <summary>The origin, unless a template may answer another.</summary>
    public static Fact Origin(AnswerHeaders answer)
    {
        Fact fixedly = Text(answer, HeaderNames.AllowOrigin);
        return answer.Script.IsList ? OneOf(fixedly, answer.Script)
            : answer.Script.Overrides || answer.Script.Unknown is not null
                ? Fact.NotKnown(
                    answer.Script.Unknown ?? "a mapping template answers",
                    fixedly.Place
                )
            : fixedly;
    }

    /// <summary>The origins that pages are served from and that the answer does not let read it.</summary>
    public static Fact RefusedOrigins(AnswerHeaders answer, PageSettings pageSettings)
    {
        Fact allowed = Origin(answer);
        if (allowed.Value is FactValue.Absent)
        {
            return allowed;
        }

        FactValue.Names names = OperatorEvaluator.NamesOf(allowed);
        string[] refused =
        [
            .. pageSettings.Origins.Where(origin =>
                !names.Items.Any(item => Allows(item.Text, origin))
            ),
        ];
        ImmutableArray<Value> shapes = ShapesOf(answer);
        string[] certain =
        [
            .. refused.Where(origin =>
                shapes.All(shape => !PartlyKnownOrigin.MayBe(shape, origin))
            ),
        ];
        return Fact.Of(
            certain.Select(origin => new NameItem(origin, allowed.Place)),
            !shapes.IsEmpty && certain.Length == refused.Length ? null : names.More,
            place: allowed.Place
        ) with
        {
            ByDefaultOf = allowed.ByDefaultOf,
        };
    }

    /// <summary>The allowed origins that are not known and yet of a known shape; none where another one is not known at all.</summary>
    private static ImmutableArray<Value> ShapesOf(AnswerHeaders answer)
    {
        if (answer.Script.Overrides || answer.Find(HeaderNames.AllowOrigin) is not { } mapping)
        {
            return [];
        }

        ImmutableArray<Value> open =
        [
            .. (mapping.Value is Value.List list ? list.Items : [mapping.Value]).Where(item =>
                item is not Value.Known
            ),
        ];
        return open.All(item => PartlyKnownOrigin.SampleOf(item) is not null) ? open : [];
    }

    /// <summary>The allowed origins that are not known and yet have the shape of an origin, as they are written; absent where one of them has not.</summary>
    public static Fact OriginsOfShape(AnswerHeaders answer)
    {
        ImmutableArray<Value> shapes = ShapesOf(answer);
        return
            !shapes.IsEmpty
            && shapes.All(shape =>
                PartlyKnownOrigin.FormOf(shape)?.Kind == OriginFormKind.WellFormed
            )
            ? Fact.Of(
                shapes.Select(shape => new NameItem(
                    MappedValue.ShownWithoutQuotes(shape),
                    shape.Node
                )),
                place: answer.Find(HeaderNames.AllowOrigin)?.Value.Node
            )
            : Fact.Missing(answer.Place);
    }

    /// <summary>All allowed origins, as they are written.</summary>
    public static Fact OriginsAsWritten(AnswerHeaders answer) =>
        Fact.Of(
            OperatorEvaluator
                .NamesOf(Origin(answer))
                .Items.Concat(OperatorEvaluator.NamesOf(OriginsOfShape(answer)).Items)
        );

    /// <summary>Whether the item is that origin, or stands for all, or in HTTP APIs for all of its scheme.</summary>
    private static bool Allows(string item, string origin) =>
        item == "*"
        || item == origin
        || (
            item is "https://*" or "http://*"
            && origin.StartsWith(item[..^1], StringComparison.Ordinal)
        );

    /// <summary>The origins that a mapping template lets pass, besides the origin that is mapped.</summary>
    private static Fact OneOf(Fact fixedly, OriginScript script)
    {
        IEnumerable<NameItem> mapped = fixedly.Value is FactValue.Text text
            ? [new NameItem(text.Content, fixedly.Place)]
            : [];
        return Fact.Of(
            mapped
                .Concat(
                    script.Template.Compared.Select(origin => new NameItem(origin, script.Place))
                )
                .DistinctBy(item => item.Text),
            fixedly.Why,
            place: fixedly.Place
        ) with
        {
            ByDefaultOf = fixedly.ByDefaultOf,
        };
    }

    /// <summary>Whether the allowed origin depends on the request.</summary>
    public static Fact OriginVaries(AnswerHeaders answer)
    {
        if (answer.Script.Overrides)
        {
            return Fact.Of(true, answer.Place);
        }

        if (answer.Script.Unknown is { } unread)
        {
            return Fact.NotKnown(unread, answer.Place);
        }

        HeaderMapping? origin = answer.Find(HeaderNames.AllowOrigin);
        if (origin is null)
        {
            return answer.Unknown is { } why
                ? Fact.NotKnown(why, answer.Place)
                : Fact.Of(false, answer.Place);
        }

        return origin.Value is Value.Unknown unknown
            ? Fact.NotKnown(unknown.Why, origin.Value.Node)
            : Fact.Of(MappingExpression.Of(origin.Value).ReadsRequest, origin.Value.Node);
    }

    /// <summary>The names of the mapped headers of CORS, in their usual spelling.</summary>
    public static Fact Mapped(AnswerHeaders answer) =>
        Fact.Of(
            answer
                .Headers.Where(header => HeaderNames.IsOfCors(header.Name))
                .Select(header => new NameItem(CorsSpelling.Usual(header.Name), header.Key)),
            answer.Unknown,
            ignoresCase: true,
            answer.Place
        );

    private static Fact Missing(AnswerHeaders answer) =>
        answer.Unknown is { } why ? Fact.NotKnown(why, answer.Place) : Fact.Missing(answer.Place);
}
