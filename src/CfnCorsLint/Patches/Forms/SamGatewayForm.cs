using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Writes the <c>GatewayResponses</c> of an API that SAM makes.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-gatewayresponses.html</remarks>
internal static class SamGatewayForm
{
    /// <summary>The properties for which cfn-lint does not do so.</summary>
    private static readonly ImmutableArray<string> s_kept =
    [
        "DefinitionBody",
        "Auth",
        "Cors",
        "DisableExecuteApiEndpoint",
    ];

    private const string Property = "GatewayResponses";

    private const string Parameters = "ResponseParameters";

    private const string Headers = "Headers";

    /// <param name="headers">By header name.</param>
    /// <param name="types">Those that the API does not have.</param>
    public static FixDraft Add(
        FixDraft draft,
        Repair repair,
        Api api,
        ImmutableArray<string> types,
        ImmutableArray<FragmentEntry> headers
    )
    {
        draft = IsRefusedByLinter(api)
            ? draft.Limit(
                Trust.Unsafe,
                "SAM takes it, but cfn-lint reports E0001 for GatewayResponses of an API without Cors, Auth or DefinitionBody"
            )
            : draft;
        return SamProperties.Add(
            draft,
            repair,
            api,
            Property,
            new Fragment.Map([
                .. types.Select(type => new FragmentEntry(
                    type,
                    Fragment.MapOf(new FragmentEntry(Parameters, InParameters(headers)))
                )),
            ])
        );
    }

    /// <param name="body">One of the property's.</param>
    public static FixDraft Map(
        FixDraft draft,
        MappingNode body,
        params ImmutableArray<FragmentEntry> headers
    ) =>
        body[Parameters] is MappingNode parameters
            ? draft.AddBelow(parameters, Headers, null, headers)
            : draft.AddBelow(
                body,
                Parameters,
                null,
                new FragmentEntry(Headers, new Fragment.Map(headers))
            );

    /// <summary>Whether the gateway response is one of the property, not of a resource or a definition.</summary>
    public static bool IsOne(GatewayResponse response) =>
        response.Resource is null
        && response.TypePlace.Parent is MappingNode { Parent: MappingNode owner } responses
        && ReferenceEquals(owner[Property], responses);

    /// <summary>Whether cfn-lint, before it translates a template, gives the API a definition in a file, beside which SAM refuses the property.</summary>
    /// <remarks>Source: https://github.com/aws-cloudformation/cfn-lint/blob/main/src/cfnlint/template/transforms/_sam.py</remarks>
    private static bool IsRefusedByLinter(Api api) =>
        api.Resource?.Body["Properties"] is MappingNode own && s_kept.All(key => own[key] is null);

    private static Fragment.Map InParameters(ImmutableArray<FragmentEntry> headers) =>
        Fragment.MapOf(new FragmentEntry(Headers, new Fragment.Map(headers)));
}
