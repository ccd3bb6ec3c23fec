using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads <c>Auth.ResourcePolicy</c> of an <c>AWS::Serverless::Api</c> for what it says to a caller of whom nothing is known.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html</remarks>
internal static class SamResourcePolicy
{
    /// <summary>The keys for which SAM writes a statement that lets everyone call, and one that refuses some addresses.</summary>
    private static readonly ImmutableArray<string> s_ofTheNetwork =
    [
        "IpRangeWhitelist",
        "IpRangeBlacklist",
        "SourceVpcWhitelist",
        "SourceVpcBlacklist",
        "IntrinsicVpcWhitelist",
        "IntrinsicVpcBlacklist",
        "IntrinsicVpceWhitelist",
        "IntrinsicVpceBlacklist",
    ];

    private static readonly PolicyStatement s_letsEveryoneCall = new(
        Truth.True,
        Truth.True,
        ["execute-api:/*"]
    );

    /// <returns><see langword="null"/> when there is none.</returns>
    public static ResourcePolicy? Read(Element policy)
    {
        if (policy.Place() is not { } place)
        {
            return null;
        }

        Element custom = policy["CustomStatements"];
        bool isOpen = policy.IsUnknown || policy.WhyMore is not null;
        ImmutableArray<PolicyStatement> statements =
            isOpen ? []
            : s_ofTheNetwork.Any(name => policy[name].Exists) ? [s_letsEveryoneCall]
            : ResourcePolicyReader.StatementsOf(custom);
        return policy is { Node: MappingNode { Entries.IsEmpty: true } }
            ? null
            : new ResourcePolicy(place, statements, isOpen || custom.IsUnknown);
    }
}
