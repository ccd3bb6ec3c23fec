using System.Collections.Immutable;
using CfnCorsLint.Apis.InFront;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>send-on</c>: lets a behaviour of a distribution send headers of viewers on to the API.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html</remarks>
internal static class SendOn
{
    private const string Policy = "OriginRequestPolicyId";

    private const string Headers = "Headers";

    public static FixDraft Plan(Repair repair)
    {
        if (repair.Subject.Passage?.Behavior is not { Body: { } body } behavior)
        {
            return repair.Refused(
                "not written by a tool: the behaviour is written as an expression"
            );
        }

        return behavior.Cache.ForwardedValues is { } values
            ? Forward(repair, values, behavior)
            : repair
                .Begin()
                .SetEntry(
                    body,
                    Policy,
                    Fragment.Text(RequestPolicyReader.AllViewerExceptHostHeader),
                    body.Entries.LastOrDefault(entry =>
                        entry.Name is "CachePolicyId" or "TargetOriginId"
                    )
                );
    }

    private static FixDraft Forward(Repair repair, MappingNode values, Behavior behavior)
    {
        ImmutableArray<string> words = repair.Words("with");
        ImmutableArray<string> wanted = words is ["Origin"] ? Behavior.OfPreflight : words;
        Fragment[] missing =
        [
            .. wanted
                .Where(name => behavior.Cache.Key.Takes(name) != Truth.True)
                .Select(name => Fragment.Text(name)),
        ];
        return values.FindOwn(Headers)?.Value switch
        {
            null => repair
                .Begin()
                .AddEntries(values, null, new FragmentEntry(Headers, Fragment.ListOf(missing))),
            SequenceNode { Tag: null } list => repair.Begin().AddItems(list, missing),
            _ => repair.Refused(Refusal.OfExpression(Headers)),
        };
    }
}
