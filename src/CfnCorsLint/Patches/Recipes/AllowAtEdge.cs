using System.Collections.Immutable;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>allow-at-edge</c>: lets more methods through a behaviour of a distribution, in the smallest set that CloudFront takes.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesAllowedHTTPMethods</remarks>
internal static class AllowAtEdge
{
    private const string Key = "AllowedMethods";

    private static readonly ImmutableArray<string> s_read = ["GET", "HEAD", "OPTIONS"];

    public static FixDraft Plan(Repair repair)
    {
        if (repair.Subject.Passage?.Behavior is not { Body: { } body } behavior)
        {
            return repair.Refused(
                "not written by a tool: the behaviour is written as an expression"
            );
        }

        string[] needed = [.. behavior.Methods, .. repair.Words("with")];
        ImmutableArray<string> set = needed.All(s_read.Contains) ? s_read : Behavior.AllMethods;
        return body.FindOwn(Key)?.Value switch
        {
            null => repair
                .Begin()
                .AddEntries(
                    body,
                    body.Entries.LastOrDefault(entry =>
                        entry.Name is "ViewerProtocolPolicy" or "TargetOriginId" or "PathPattern"
                    ),
                    new FragmentEntry(Key, Fragment.ListOf([.. Items(set)]))
                ),
            SequenceNode { Tag: null } list => repair
                .Begin()
                .AddItems(list, [.. Items(set.Except(behavior.Methods))]),
            _ => repair.Refused(Refusal.OfExpression(Key)),
        };
    }

    private static IEnumerable<Fragment> Items(IEnumerable<string> verbs) =>
        verbs.Select(verb => Fragment.Text(verb));
}
