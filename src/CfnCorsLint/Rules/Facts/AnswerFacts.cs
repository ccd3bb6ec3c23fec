using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about the headers of an answer, whoever gives it.</summary>
internal static class AnswerFacts
{
    /// <summary>The name of the fact that tells to which of the pages it is refused.</summary>
    public const string RefusedOrigins = "refused-origins";

    /// <param name="answer">The answer of a subject.</param>
    public static ImmutableArray<FactDefinition> Of(Func<Subject, AnswerHeaders> answer)
    {
        return
        [
            About("allow-origin", HeaderNames.AllowOrigin, (one, _) => HeaderFacts.Origin(one)),
            About("allow-methods", HeaderNames.AllowMethods, HeaderFacts.List),
            About("allow-headers", HeaderNames.AllowHeaders, HeaderFacts.List),
            About(
                "allow-credentials",
                HeaderNames.AllowCredentials,
                HeaderFacts.Text,
                FactValues.Switches
            ),
            About("max-age", HeaderNames.MaxAge, HeaderFacts.Text),
            About("expose-headers", HeaderNames.ExposeHeaders, HeaderFacts.List),
            About("vary", HeaderNames.Vary, HeaderFacts.List),
            new(
                "origin-varies",
                "whether the allowed origin varies",
                one => HeaderFacts.OriginVaries(answer(one)),
                HeaderNames.AllowOrigin.ToLowerInvariant(),
                Values: ValueSet.Flags
            ),
            new(
                "mapped",
                "the headers of the answer",
                one => HeaderFacts.Mapped(answer(one)),
                Values: FactValues.CorsHeaders
            ),
            new(
                "origins-of-shape",
                "the origins of which only the shape is known",
                one => HeaderFacts.OriginsOfShape(answer(one)),
                HeaderNames.AllowOrigin
            ),
            new(
                "origins-as-written",
                "all allowed origins",
                one => HeaderFacts.OriginsAsWritten(answer(one)),
                HeaderNames.AllowOrigin
            ),
            new(
                RefusedOrigins,
                "the origins of the settings that it refuses",
                one => HeaderFacts.RefusedOrigins(answer(one), one.Context.PageSettings),
                HeaderNames.AllowOrigin.ToLowerInvariant()
            ),
        ];

        FactDefinition About(
            string name,
            string header,
            Func<AnswerHeaders, string, Fact> read,
            ValueSet? values = null
        ) => new(name, header, one => read(answer(one), header), header.ToLowerInvariant(), values);
    }
}
