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

    public static void Plan(Repair repair)
    {
        if (repair.Subject.Passage?.Behavior is not { Body: { } body } behavior)
        {
            repair.Draft.Refuse("not written by a tool: the behaviour is written as an expression");
            return;
        }

        string[] needed = [.. behavior.Methods, .. repair.Words("with")];
        ImmutableArray<string> set = needed.All(s_read.Contains) ? s_read : Behavior.AllMethods;
        switch (body.FindOwn(Key)?.Value)
        {
            case null:
                repair.Draft.AddEntries(
                    body,
                    body.Entries.LastOrDefault(entry =>
                        entry.Name is "ViewerProtocolPolicy" or "TargetOriginId" or "PathPattern"
                    ),
                    new FragmentEntry(
                        Key,
                        Fragment.ListOf([.. set.Select(verb => Fragment.Text(verb))])
                    )
                );
                break;
            case SequenceNode { Tag: null } list:
                repair.Draft.AddItems(
                    list,
                    [.. set.Except(behavior.Methods).Select(verb => Fragment.Text(verb))]
                );
                break;
            default:
                repair.Draft.Refuse($"not written by a tool: '{Key}' is written as an expression");
                break;
        }
    }
}
