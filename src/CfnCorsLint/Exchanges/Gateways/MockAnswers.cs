using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Foretells what a mock integration answers to a preflight.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html</remarks>
internal static class MockAnswers
{
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    private const string Json = "application/json";

    public static Answer ToPreflight(Api api, Integration mock, string origin)
    {
        Truth isText = StaysText(api, mock);
        if (isText == Truth.False)
        {
            return Broken(api, mock.Place);
        }

        if (mock.UnknownRequestTemplates is { } why)
        {
            return Answer.NotKnown(why, mock.Place);
        }

        Answer answer = TemplateOf(mock) is { } template
            ? ByTemplate(api, mock, template, origin)
            : WithoutTemplate(api, mock);
        return isText == Truth.True ? answer : answer.Doubted();
    }

    /// <summary>The response that a request without a body selects; <see langword="null"/> when none is or it is not known.</summary>
    public static IntegrationResponse? Selected(Integration mock) =>
        mock.UnknownRequestTemplates is null
        && TemplateOf(mock) is { } template
        && MockTemplate.Of(template.Value).Status is { } status
            ? ResponseSelection.By(status, mock).Response
            : null;

    /// <summary>Whether the mock can read the request: where every media type is binary, it cannot unless the content is converted.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/issues/553</remarks>
    public static Truth StaysText(Api api, Integration mock)
    {
        Truth takesAll = api
            .BinaryTypes.Select(IsOfAllTypes)
            .Aggregate(Truth.False, TruthExtensions.Or);
        Truth converts = mock.ContentHandling switch
        {
            null => Truth.False,
            Value.Known { ByDefaultOf: null } known => known
                .Text.Equals("CONVERT_TO_TEXT", IgnoreCase)
                .ToTruth(),
            _ => Truth.Unknown,
        };
        return takesAll.Not().Or(converts);
    }

    /// <summary>Whether a binary media type stands for all: <c>*/*</c>, which SAM writes <c>*~1*</c>.</summary>
    public static Truth IsOfAllTypes(Value type) =>
        type is Value.Known { ByDefaultOf: null } known
            ? (known.Text is "*/*" or "*~1*").ToTruth()
            : Truth.Unknown;

    private static Answer ByTemplate(
        Api api,
        Integration mock,
        Integration.Template template,
        string origin
    )
    {
        var status = MockTemplate.Of(template.Value);
        if (status.GivesStatus == Truth.False)
        {
            return Broken(api, template.Value.Node);
        }

        if (status.Status is not { } number)
        {
            // Whatever it is, a lone response without a pattern takes it.
            return mock is { UnknownResponses: null, Responses: [var only] }
                ? IntegrationAnswers.Of(mock, only, origin).Doubted()
                : Answer.NotKnown("the mock's template is computed", template.Value.Node);
        }

        var selection = ResponseSelection.By(number, mock);
        return selection switch
        {
            { Unknown: { } why } => Answer.NotKnown(why, mock.Place),
            { Response: { } response } => IntegrationAnswers.Of(mock, response, origin),
            _ => Broken(api, mock.Place),
        };
    }

    /// <summary>The template for the preflight, which says nothing of its content type and so counts as JSON.</summary>
    private static Integration.Template? TemplateOf(Integration mock) =>
        mock.RequestTemplates.FirstOrDefault(template =>
            template.MediaType.Equals(Json, IgnoreCase)
        );

    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html</remarks>
    private static Answer WithoutTemplate(Api api, Integration mock)
    {
        bool mayMatch = mock.RequestTemplates.Any(template =>
            template.MediaType.StartsWith(Json, IgnoreCase) || template.MediaType == "$default"
        );
        if (mayMatch)
        {
            return Answer.NotKnown("whether a request template is used", mock.Place);
        }

        return mock.PassthroughBehavior switch
        {
            null => Broken(api, mock.Place),
            Value.Known { ByDefaultOf: null } known => IsRefused(mock, known.Text)
                ? GatewayErrors.Shape(api, GatewayError.UnsupportedMediaType, known.Node)
                : Broken(api, mock.Place),
            _ => Answer.NotKnown("the pass-through behaviour is not known", mock.Place),
        };
    }

    private static bool IsRefused(Integration mock, string behaviour) =>
        behaviour.Equals("NEVER", IgnoreCase)
        || (behaviour.Equals("WHEN_NO_TEMPLATES", IgnoreCase) && !mock.RequestTemplates.IsEmpty);

    private static Answer Broken(Api api, SyntaxNode decides) =>
        GatewayErrors.Shape(api, GatewayError.BadConfiguration, decides);
}
