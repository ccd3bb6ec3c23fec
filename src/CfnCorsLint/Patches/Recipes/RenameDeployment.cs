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

    public static void Plan(Repair repair)
    {
        if (
            repair.Subject.Deployment?.Resource is not { } resource
            || resource.Body.Parent is not MappingNode resources
        )
        {
            repair.Draft.Refuse("the finding names no Deployment");
            return;
        }

        repair.Draft.Limit(
            Trust.Unsafe,
            "CloudFormation makes a new Deployment and deletes the old one"
        );
        string name = new FreeIds(repair.Template).Take(
            NewName(resource.LogicalId, repair.Template.Root)
        );
        repair.Draft.RenameKey(resources, resource.Key, name);
        Rename(repair.Draft, repair.Template.Root, resource.LogicalId, name);
        foreach (Resource each in repair.Template.Resources)
        {
            if (each.Body["DependsOn"] is { } dependsOn)
            {
                IEnumerable<SyntaxNode> ids = dependsOn is SequenceNode list
                    ? list.Items
                    : [dependsOn];
                foreach (ScalarNode id in ids.OfType<ScalarNode>())
                {
                    ReplaceWhole(repair.Draft, id, resource.LogicalId, name);
                }
            }
        }
    }

    /// <summary>The old name with a piece of the hash of what the template says in the place of an earlier one.</summary>
    private static string NewName(string old, SyntaxNode root)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText.Of(root)));
        string suffix = Convert.ToHexStringLower(hash)[..SuffixLength];
        return Suffix().Replace(old, "") + suffix;
    }

    private static void Rename(FixDraft draft, SyntaxNode node, string old, string name)
    {
        if (node is not AliasNode && IntrinsicReader.Read(node) is { } call)
        {
            RenameIn(draft, call, old, name);
        }

        switch (node)
        {
            case MappingNode mapping:
                foreach (MappingEntry entry in mapping.Entries)
                {
                    Rename(draft, entry.Value, old, name);
                }

                break;
            case SequenceNode list:
                foreach (SyntaxNode item in list.Items)
                {
                    Rename(draft, item, old, name);
                }

                break;
            default:
                break;
        }
    }

    private static void RenameIn(FixDraft draft, Intrinsic call, string old, string name)
    {
        ScalarNode? text = call.Argument as ScalarNode ?? call.Parts.FirstOrDefault() as ScalarNode;
        switch (call.Name)
        {
            case "Ref" when text is not null:
            case "Fn::GetAtt"
                when text is not null && !text.Value.Contains('.', StringComparison.Ordinal):
                ReplaceWhole(draft, text, old, name);
                break;
            case "Fn::GetAtt" when text is not null:
                ReplaceAt(draft, text, $"{old}.", $"{name}.", isStart: true);
                break;
            case "Fn::Sub" when text is not null:
                ReplaceAt(draft, text, $"${{{old}}}", $"${{{name}}}", isStart: false);
                ReplaceAt(draft, text, $"${{{old}.", $"${{{name}.", isStart: false);
                break;
            default:
                break;
        }
    }

    private static void ReplaceWhole(FixDraft draft, ScalarNode scalar, string old, string name)
    {
        if (scalar.Value == old)
        {
            ReplaceAt(draft, scalar, old, name, isStart: true);
        }
    }

    /// <summary>Replaces the old name by the new one in the scalar as it is written: its quotes and all around it stay.</summary>
    private static void ReplaceAt(
        FixDraft draft,
        ScalarNode scalar,
        string old,
        string name,
        bool isStart
    )
    {
        if (isStart && !scalar.Value.StartsWith(old, StringComparison.Ordinal))
        {
            return;
        }

        string written = draft.Tree.Source.Slice(scalar.ContentSpan);
        int at = written.IndexOf(old, StringComparison.Ordinal);
        while (at >= 0)
        {
            int start = scalar.ContentSpan.Start + at;
            draft.ReplaceSpan(scalar, new TextSpan(start, start + old.Length), name);
            at = isStart ? -1 : written.IndexOf(old, at + old.Length, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("(?<=.)[0-9a-f]{8}$")]
    private static partial Regex Suffix();
}
