using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Tells by the headers of a live answer which service made it.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html (request ids),
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/troubleshooting-response-errors.html
/// </remarks>
public static class Answerers
{
    private const StringComparison NoCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>The words for the services, as they stand in <c>symptoms.yaml</c> and in JSON.</summary>
    public static ImmutableArray<(string Word, Answerer Answerer)> Words { get; } =
    [
        ("rest-api", Answerer.RestApi),
        ("http-api", Answerer.HttpApi),
        ("function-url", Answerer.FunctionUrl),
        ("cloudfront", Answerer.CloudFront),
        ("other", Answerer.Other),
    ];

    public static string WordOf(Answerer answerer) =>
        Words.First(pair => pair.Answerer == answerer).Word;

    public static Answerer Of(LiveAnswer answer)
    {
        if (answer.Has("x-amz-apigw-id"))
        {
            return Answerer.RestApi;
        }

        if (answer.Has("apigw-requestid"))
        {
            return Answerer.HttpApi;
        }

        if (answer.Host.Contains(".lambda-url.", NoCase) || answer.Has("x-amzn-requestid"))
        {
            return Answerer.FunctionUrl;
        }

        return answer.IsThroughCloudFront ? Answerer.CloudFront : Answerer.Other;
    }
}
