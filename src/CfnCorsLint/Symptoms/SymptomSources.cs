using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Translates between the sources of symptoms and the words for them.</summary>
public static class SymptomSources
{
    /// <summary>The words for the sources, as they stand in <c>symptoms.yaml</c> and in JSON.</summary>
    public static ImmutableArray<(string Word, SymptomSource Source)> Words { get; } =
    [
        ("chromium", SymptomSource.Chromium),
        ("firefox", SymptomSource.Firefox),
        ("safari", SymptomSource.Safari),
        ("edge-html", SymptomSource.EdgeHtml),
        ("cloudformation", SymptomSource.CloudFormation),
        ("sam", SymptomSource.Sam),
        ("api-gateway-log", SymptomSource.ApiGatewayLog),
        ("lambda-log", SymptomSource.LambdaLog),
        ("cloudfront-log", SymptomSource.CloudFrontLog),
        ("live-answer", SymptomSource.LiveAnswer),
    ];

    public static string WordOf(SymptomSource source) =>
        Words.First(pair => pair.Source == source).Word;
}
