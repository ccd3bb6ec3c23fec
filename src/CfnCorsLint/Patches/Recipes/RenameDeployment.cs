using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>rename-deployment</c>: gives the Deployment a new logical id, so that CloudFormation makes a new snapshot.</summary>
internal static partial class RenameDeployment
{
    private const int SuffixLength = 8;

    public static FixDraft Plan(Repair repair)
    {
        if (
            repair.Subject.Deployment?.Resource is not { } resource
            || resource.Body.Parent is not MappingNode resources
        )
        {
            return repair.Refused("the finding names no Deployment");
        }

        string old = resource.LogicalId;
        string name = new FreeIds(repair.Template).Take(NewName(old, repair.Template.Root));
        FixDraft draft = repair
            .Begin()
            .Limit(Trust.Unsafe, "CloudFormation makes a new Deployment and deletes the old one")
            .RenameKey(resources, resource.Key, name);
        draft = Rename(draft, repair.Template.Root, old, name);
        foreach (ScalarNode id in WaitedFor(repair.Template))
        {
            draft = ReplaceWhole(draft, id, old, name);
        }

        return draft;
    }

    /// <summary>The ids in the <c>DependsOn</c> of all resources.</summary>
    private static IEnumerable<ScalarNode> WaitedFor(Template template) =>
        template
            .Resources.Select(resource => resource.Body["DependsOn"])
            .SelectMany(dependsOn =>
                dependsOn is SequenceNode list ? list.Items.AsEnumerable()
                : dependsOn is null ? []
                : [dependsOn]
            )
            .OfType<ScalarNode>();

    /// <summary>The old name with a piece of the hash of what the template says in the place of an earlier one.</summary>
    private static string NewName(string old, SyntaxNode root)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText.Of(root)));
        string suffix = Convert.ToHexStringLower(hash)[..SuffixLength];
        return Suffix().Replace(old, "") + suffix;
    }

    private static FixDraft Rename(FixDraft draft, SyntaxNode node, string old, string name)
    {
        draft =
            node is not AliasNode && IntrinsicReader.Read(node) is { } call
                ? RenameIn(draft, call, old, name)
                : draft;
        IEnumerable<SyntaxNode> below = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode list => list.Items,
            _ => [],
        };
        foreach (SyntaxNode child in below)
        {
            draft = Rename(draft, child, old, name);
        }

        return draft;
    }

    private static FixDraft RenameIn(FixDraft draft, Intrinsic call, string old, string name)
    {
        ScalarNode? text = call.Argument as ScalarNode ?? call.Parts.FirstOrDefault() as ScalarNode;
        return (call.Name, text) switch
        {
            (_, null) => draft,
            ("Ref", { } whole) => ReplaceWhole(draft, whole, old, name),
            ("Fn::GetAtt", { } whole) when !whole.Value.Contains('.', StringComparison.Ordinal) =>
                ReplaceWhole(draft, whole, old, name),
            ("Fn::GetAtt", { } dotted) => ReplaceStart(draft, dotted, $"{old}.", $"{name}."),
            ("Fn::Sub", { } filled) => ReplaceAll(
                ReplaceAll(draft, filled, $"${{{old}}}", $"${{{name}}}"),
                filled,
                $"${{{old}.",
                $"${{{name}."
            ),
            _ => draft,
        };
    }

    private static FixDraft ReplaceWhole(
        FixDraft draft,
        ScalarNode scalar,
        string old,
        string name
    ) => scalar.Value == old ? ReplaceStart(draft, scalar, old, name) : draft;

    /// <summary>Replaces the old name by the new one where the scalar begins with it: its quotes and all else stay.</summary>
    private static FixDraft ReplaceStart(
        FixDraft draft,
        ScalarNode scalar,
        string old,
        string name
    ) =>
        scalar.Value.StartsWith(old, StringComparison.Ordinal)
        && Places.OfText(draft.Tree.Source, scalar, old) is [var first, ..]
            ? draft.ReplaceSpan(scalar, first, name)
            : draft;

    /// <summary>Replaces the old name by the new one wherever it stands in the scalar.</summary>
    private static FixDraft ReplaceAll(FixDraft draft, ScalarNode scalar, string old, string name)
    {
        foreach (TextSpan place in Places.OfText(draft.Tree.Source, scalar, old))
        {
            draft = draft.ReplaceSpan(scalar, place, name);
        }

        return draft;
    }

    [GeneratedRegex("(?<=.)[0-9a-f]{8}$")]
    private static partial Regex Suffix();
}
