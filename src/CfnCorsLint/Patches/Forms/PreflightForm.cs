using System.Collections.Immutable;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Writes a mock that answers preflights.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/enable-cors-for-resource-using-swagger-importer-tool.html
/// </remarks>
internal static class PreflightForm
{
    public const string ConvertToText = "CONVERT_TO_TEXT";

    private const string Status = "200";

    /// <summary>The entry that makes a mock answer 200.</summary>
    public static FragmentEntry RequestTemplate { get; } =
        FragmentEntry.OfText(SeveralOrigins.MediaType, "{\"statusCode\": 200}");

    public static FragmentEntry Integration(WritingForm form, PreflightAnswer answer)
    {
        ImmutableArray<FragmentEntry>.Builder entries =
            ImmutableArray.CreateBuilder<FragmentEntry>();
        entries.Add(FragmentEntry.OfText(form.Word("Type"), form.Setting("MOCK")));
        if (answer.ConvertsToText)
        {
            entries.Add(FragmentEntry.OfText(form.Word("ContentHandling"), ConvertToText));
        }

        entries.Add(
            FragmentEntry.OfText(form.Word("PassthroughBehavior"), form.Setting("WHEN_NO_MATCH"))
        );
        entries.Add(
            new FragmentEntry(form.Word("RequestTemplates"), Fragment.MapOf(RequestTemplate))
        );
        Fragment response = Response(form, answer);
        entries.Add(
            form.IsOpenApi
                ? new FragmentEntry(
                    "responses",
                    Fragment.MapOf(new FragmentEntry("default", response))
                )
                : new FragmentEntry("IntegrationResponses", Fragment.ListOf(response))
        );
        return new FragmentEntry(form.Integration, new Fragment.Map(entries.DrainToImmutable()));
    }

    public static FragmentEntry MethodResponses(WritingForm form, PreflightAnswer answer) =>
        new(
            form.MethodResponses,
            ResponseForm.NewResponses(
                form,
                Status,
                [.. answer.Headers.Select(header => form.Declared(header.Header, true))]
            )
        );

    private static Fragment.Map Response(WritingForm form, PreflightAnswer answer)
    {
        ImmutableArray<FragmentEntry>.Builder entries =
            ImmutableArray.CreateBuilder<FragmentEntry>();
        entries.Add(FragmentEntry.OfText(form.Word("StatusCode"), Status));
        if (answer.ConvertsToText)
        {
            entries.Add(FragmentEntry.OfText(form.Word("ContentHandling"), ConvertToText));
        }

        entries.Add(
            new FragmentEntry(
                form.Word(ResponseForm.Parameters),
                new Fragment.Map([
                    .. answer.Headers.Select(header =>
                        WritingForm.Mapped(header.Header, header.Value)
                    ),
                ])
            )
        );
        if (answer.Template is { } template)
        {
            entries.Add(
                new FragmentEntry(
                    form.Word("ResponseTemplates"),
                    Fragment.MapOf(new FragmentEntry(SeveralOrigins.MediaType, template))
                )
            );
        }

        return new Fragment.Map(entries.DrainToImmutable());
    }
}
