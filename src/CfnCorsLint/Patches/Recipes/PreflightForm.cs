using System.Collections.Immutable;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Writes a mock that answers preflights, in the form of <c>AWS::ApiGateway::Method</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html</remarks>
internal static class PreflightForm
{
    public const string ConvertToText = "CONVERT_TO_TEXT";

    private const string Status = "200";

    /// <summary>The entry that makes a mock answer 200.</summary>
    public static FragmentEntry RequestTemplate { get; } =
        FragmentEntry.OfText(SeveralOrigins.MediaType, "{\"statusCode\": 200}");

    public static Fragment Integration(PreflightAnswer answer)
    {
        ImmutableArray<FragmentEntry>.Builder entries =
            ImmutableArray.CreateBuilder<FragmentEntry>();
        entries.Add(FragmentEntry.OfText("Type", "MOCK"));
        if (answer.ConvertsToText)
        {
            entries.Add(FragmentEntry.OfText("ContentHandling", ConvertToText));
        }

        entries.Add(FragmentEntry.OfText("PassthroughBehavior", "WHEN_NO_MATCH"));
        entries.Add(new FragmentEntry("RequestTemplates", Fragment.MapOf(RequestTemplate)));
        entries.Add(new FragmentEntry("IntegrationResponses", Fragment.ListOf(Response(answer))));
        return new Fragment.Map(entries.DrainToImmutable());
    }

    public static Fragment MethodResponses(PreflightAnswer answer) =>
        Fragment.ListOf(
            ResponseForm.NewResponse(
                Status,
                [.. answer.Headers.Select(header => ResponseForm.Declared(header.Header, true))]
            )
        );

    private static Fragment.Map Response(PreflightAnswer answer)
    {
        ImmutableArray<FragmentEntry>.Builder entries =
            ImmutableArray.CreateBuilder<FragmentEntry>();
        entries.Add(FragmentEntry.OfText("StatusCode", Status));
        if (answer.ConvertsToText)
        {
            entries.Add(FragmentEntry.OfText("ContentHandling", ConvertToText));
        }

        entries.Add(
            new FragmentEntry(
                ResponseForm.Parameters,
                new Fragment.Map([
                    .. answer.Headers.Select(header =>
                        ResponseForm.Mapped(header.Header, header.Value)
                    ),
                ])
            )
        );
        if (answer.Template is { } template)
        {
            entries.Add(
                new FragmentEntry(
                    "ResponseTemplates",
                    Fragment.MapOf(FragmentEntry.OfText(SeveralOrigins.MediaType, template))
                )
            );
        }

        return new Fragment.Map(entries.DrainToImmutable());
    }
}
