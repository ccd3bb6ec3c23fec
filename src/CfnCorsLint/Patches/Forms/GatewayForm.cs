using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Writes headers of gateway responses that stand in resources or in a definition.</summary>
internal static class GatewayForm
{
    private const string Prefix = "gatewayresponse.header.";

    /// <summary>Adds headers to a gateway response, and makes Deployments wait for the resource of it.</summary>
    /// <param name="body">Of the response.</param>
    /// <param name="headers">By header name; none that the response has.</param>
    public static FixDraft Map(
        FixDraft draft,
        Template template,
        Api api,
        GatewayResponse response,
        MappingNode body,
        WritingForm form,
        params IEnumerable<FragmentEntry> headers
    ) =>
        DependsOn.JoinExisting(
            draft.AddBelow(body, form.Word(ResponseForm.Parameters), null, [.. Mapped(headers)]),
            template,
            api,
            response.Resource
        );

    /// <summary>The entries that map headers.</summary>
    /// <param name="headers">By header name.</param>
    public static IEnumerable<FragmentEntry> Mapped(IEnumerable<FragmentEntry> headers) =>
        headers.Select(header => header with { Key = Prefix + header.Key });

    /// <summary>Leaves the choice to a person where the API has more origins than a gateway response can allow.</summary>
    public static FixDraft LimitToOne(FixDraft draft, OriginChoice origin) =>
        origin.IsOne
            ? draft
            : draft.Limit(
                Trust.DisplayOnly,
                "a gateway response can allow one origin only: decide which"
            );
}
