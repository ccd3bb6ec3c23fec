using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads <c>Auth.ResourcePolicy</c> of an <c>AWS::Serverless::Api</c> for whether anyone may call OPTIONS.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html</remarks>
internal static class SamResourcePolicy
{
    /// <summary>Of these SAM writes a statement that lets everyone call, and one that refuses some addresses.</summary>
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

    /// <returns><see langword="null"/> when there is none.</returns>
    public static ResourcePolicy? Read(Element policy)
    {
        if (policy.Place() is not { } place)
        {
            return null;
        }

        Element custom = policy["CustomStatements"];
        bool isOpen = policy.IsUnknown || policy.WhyMore is not null;
        Truth lets =
            s_ofTheNetwork.Any(name => policy[name].Exists && !isOpen) ? Truth.True
            : isOpen ? Truth.Unknown
            : custom.Exists ? ResourcePolicyReader.LetsOptions(custom)
            : Truth.False;
        return policy is { Node: MappingNode { Entries.IsEmpty: true } }
            ? null
            : new ResourcePolicy(place, lets);
    }
}
