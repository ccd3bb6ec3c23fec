using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about the CORS of a whole API as it is written in one property.</summary>
internal static class PolicyFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("form", "the property in which it is written", Form, Values: FactValues.PolicyForms),
        new("origins", "the allowed origins", one => List(one, HeaderNames.AllowOrigin)),
        new("methods", "the allowed methods", one => List(one, HeaderNames.AllowMethods)),
        new("headers", "the allowed headers", one => List(one, HeaderNames.AllowHeaders)),
        new("credentials", "the allowed credentials", one => Single(one, one.Policy?.Credentials)),
        new("max-age", "the max-age", one => Single(one, one.Policy?.MaxAge)),
        new("max-age-in-range", "the nearest max-age that the service takes", MaxAgeInRange),
        new("mistyped-keys", "the keys whose values have another type", PolicyTypes.Mistyped),
        new(
            "body-present",
            "whether the API has a definition besides",
            BodyPresent,
            Values: ValueSet.Flags
        ),
    ];

    private static Fact Form(Subject subject) =>
        subject.Policy is { } policy ? Fact.Of(WordOf(policy.Form), policy.Place) : Fact.Missing();

    public static string WordOf(CorsForm form) =>
        form switch
        {
            CorsForm.Serverless => "serverless",
            CorsForm.HttpApi => "http-api",
            CorsForm.ServerlessHttpApi => "serverless-http-api",
            CorsForm.Extension => "extension",
            _ => "function-url",
        };

    private static Fact List(Subject subject, string header) =>
        subject.Policy is { } policy
            ? HeaderFacts.List(AnswerHeaders.Of(policy), header)
            : Fact.Missing();

    private static Fact Single(Subject subject, CorsEntry? entry) =>
        entry is not null ? ValueFact.Of(entry.Value)
        : subject.Policy is { Unknown: { } why } policy ? Fact.NotKnown(why, policy.Place)
        : Fact.Missing(subject.Policy?.Place);

    /// <summary>The nearest max age in the range that the service takes; absent where the written one is in that range, or not known.</summary>
    /// <remarks>
    /// Sources: https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html#apis-apiid-model-cors and
    /// https://docs.aws.amazon.com/lambda/latest/dg/API_Cors.html
    /// </remarks>
    private static Fact MaxAgeInRange(Subject subject)
    {
        if (subject is not { Policy: { MaxAge: { } entry } policy })
        {
            return subject.Policy is { Unknown: { } unknown } open
                ? Fact.NotKnown(unknown, open.Place)
                : Fact.Missing();
        }

        Fact written = ValueFact.Of(entry.Value);
        if (written.Value is not FactValue.Number { Amount: var seconds })
        {
            return written.Why is { } why
                ? Fact.NotKnown(why, entry.Value.Node)
                : Fact.Missing(entry.Value.Node);
        }

        int least = policy.Form == CorsForm.FunctionUrl ? 0 : -1;
        int nearest = Math.Clamp(seconds, least, 86400);
        return nearest == seconds
            ? Fact.Missing(entry.Value.Node)
            : Fact.Of(nearest.ToString(CultureInfo.InvariantCulture), entry.Value.Node) with
            {
                ByDefaultOf = entry.Value.ByDefaultOf,
            };
    }

    /// <summary>Whether an <c>AWS::ApiGatewayV2::Api</c> has a definition, whose key is the place.</summary>
    private static Fact BodyPresent(Subject subject)
    {
        if (subject.Api?.Resource is not { } own)
        {
            return Fact.Of(false, subject.Policy?.Place);
        }

        Element properties = new Evaluator(subject.Context.Template, subject.World).Properties(own);
        string name = properties.KeyOf("Body") is not null ? "Body" : "BodyS3Location";
        Element body = properties[name];
        return properties.KeyOf(name) is not null && body.WhyMaybeAbsent() is { } open
                ? Fact.NotKnown(open, body.Place())
            : body.Exists && properties.KeyOf(name) is { } key ? Fact.Of(true, key)
            : properties.WhyEntriesUnknown() is { } why ? Fact.NotKnown(why, subject.Policy?.Place)
            : Fact.Of(false, subject.Policy?.Place);
    }
}
