using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Makes Deployments wait for what they are to contain.</summary>
internal static class DependsOn
{
    private const string Key = "DependsOn";

    /// <summary>Adds new resources to every Deployment of the API, but where that would close a circle, or they may be absent beside it.</summary>
    /// <param name="added">What is written for them.</param>
    /// <param name="condition">Theirs; <see langword="null"/> when they always exist.</param>
    public static FixDraft JoinAll(
        FixDraft draft,
        Template template,
        Api api,
        ImmutableArray<string> ids,
        Fragment added,
        string? condition
    )
    {
        var mentions = Mentions.Of(template);
        ImmutableHashSet<string> named = [.. Named(added)];
        foreach (Deployment deployment in api.Deployments)
        {
            string id = deployment.Resource.LogicalId;
            bool isCircle =
                named.Contains(id)
                || named.Any(name => IsCircle(template, mentions, name, deployment));
            if (!isCircle && Presence.IsSharedBy(template, deployment.Resource, condition))
            {
                draft = Join(draft, deployment.Resource.Body, ids);
            }
        }

        return draft;
    }

    /// <summary>Adds a resource that is there already, where the Deployment does not wait for it yet.</summary>
    public static FixDraft JoinExisting(
        FixDraft draft,
        Template template,
        Api api,
        Resource? resource
    )
    {
        if (resource is null)
        {
            return draft;
        }

        var mentions = Mentions.Of(template);
        foreach (Deployment deployment in api.Deployments)
        {
            if (
                !deployment.Reaches.Contains(resource.LogicalId)
                && !IsCircle(template, mentions, resource.LogicalId, deployment)
                && Presence.IsSharedBy(template, deployment.Resource, resource.Condition)
            )
            {
                draft = Join(draft, deployment.Resource.Body, [resource.LogicalId]);
            }
        }

        return draft;
    }

    /// <summary>Whether the resource needs the Deployment, so that the Deployment cannot wait for it.</summary>
    public static bool IsCircle(
        Template template,
        Mentions mentions,
        string id,
        Deployment deployment
    ) => template.Find(id) is not null && mentions.Reaches(id, deployment.Resource.LogicalId);

    public static FixDraft Join(FixDraft draft, MappingNode resource, ImmutableArray<string> ids)
    {
        MappingEntry? type = resource.Entries.FirstOrDefault(entry => entry.Name == "Type");
        return resource[Key] switch
        {
            null => draft.AddEntries(resource, type, new FragmentEntry(Key, ListOf(ids))),
            ScalarNode { Tag: null, Value: var one } => draft.SetEntry(
                resource,
                Key,
                ListOf([one, .. ids.Where(id => id != one)])
            ),
            SequenceNode { Tag: null } list => draft.AddItems(list, [.. Lacking(list, ids)]),
            _ => draft.Refuse(Refusal.OfExpression(Key)),
        };
    }

    /// <summary>The items for ids that the list does not have.</summary>
    private static IEnumerable<Fragment> Lacking(SequenceNode list, ImmutableArray<string> ids)
    {
        HashSet<string> present =
        [
            .. list.Items.Select(item => (item.Resolved as ScalarNode)?.Value ?? ""),
        ];
        return ids.Where(id => !present.Contains(id)).Select(Fragment.Text);
    }

    private static Fragment.List ListOf(IEnumerable<string> ids) =>
        new([.. ids.Select(Fragment.Text)]);

    /// <summary>The ids that references in a fragment name; too many rather than too few.</summary>
    private static IEnumerable<string> Named(Fragment fragment) =>
        fragment switch
        {
            Fragment.Scalar scalar => scalar.Value.Split(
                ['$', '{', '}', '.', ' '],
                StringSplitOptions.RemoveEmptyEntries
            ),
            Fragment.List list => list.Items.SelectMany(Named),
            Fragment.Map map => map.Entries.SelectMany(entry => Named(entry.Value)),
            _ => [],
        };
}
