using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Writes into a section of the <c>Globals</c>, from which an API that SAM makes by itself takes its settings.</summary>
internal static class GlobalsSection
{
    private const string Globals = "Globals";

    private const string Types = "AWS::Serverless::";

    /// <param name="section"><c>Api</c> or <c>HttpApi</c>.</param>
    /// <param name="entry">A property that the section does not have.</param>
    public static FixDraft Add(FixDraft draft, Repair repair, string section, FragmentEntry entry)
    {
        MappingNode root = repair.Template.Root;
        draft = Spare(draft, repair, section, entry);
        draft =
            root[Globals] is null && root["Transform"] is null
                ? draft.Limit(
                    Trust.Unsafe,
                    "the template has no 'Transform: AWS::Serverless-2016-10-31', without which 'Globals' is an error"
                )
                : draft;
        return root[Globals] switch
        {
            MappingNode globals => draft.AddBelow(globals, section, null, entry),
            null => draft.AddEntries(
                root,
                root.Entries.LastOrDefault(IsBeforeResources),
                new FragmentEntry(
                    Globals,
                    Fragment.MapOf(new FragmentEntry(section, Fragment.MapOf(entry)))
                )
            ),
            _ => draft.Refuse(Refusal.OfExpression(Globals)),
        };
    }

    /// <summary>Whether the node stands below <c>Globals</c>.</summary>
    public static bool Holds(Template template, SyntaxNode node)
    {
        SyntaxNode? globals = template.Root[Globals];
        for (SyntaxNode? each = node; each is not null; each = each.Parent)
        {
            if (ReferenceEquals(each, globals))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the fix back where another API that the template declares would change by it.</summary>
    public static FixDraft Spare(FixDraft draft, Repair repair, string section, FragmentEntry entry)
    {
        Resource? other = repair
            .Template.OfType(Types + section)
            .FirstOrDefault(one =>
                one.LogicalId != repair.Api?.Id
                && !IgnoresGlobals(one, entry.Key)
                && !SharesCors(repair, one, section, entry)
                && Changes((one.Body["Properties"] as MappingNode)?[entry.Key], entry.Value)
            );
        string key = section == "HttpApi" ? "ApiId" : "RestApiId";
        return other is null
            ? draft
            : draft.Limit(
                Trust.DisplayOnly,
                $"in the globals it reaches '{other.LogicalId}', too: name an API of the template in the events with '{key}' instead"
            );
    }

    /// <summary>Whether the added part changes a resource: SAM merges a mapping into the resource's own and joins lists; of all else, expressions included, the resource's own wins.</summary>
    private static bool Changes(SyntaxNode? own, Fragment added) =>
        (own?.Resolved, added) switch
        {
            (null, _) => true,
            (MappingNode mapping, Fragment.Map map) => IntrinsicReader.Read(mapping) is null
                && map.Entries.Any(entry => Changes(mapping[entry.Key], entry.Value)),
            (SequenceNode, Fragment.List) => true,
            _ => false,
        };

    /// <summary>Whether the API takes its CORS from the globals as well, so that its errors need the header, too.</summary>
    private static bool SharesCors(
        Repair repair,
        Resource api,
        string section,
        FragmentEntry entry
    ) =>
        entry.Key == "GatewayResponses"
        && SamGlobals.Section(repair.Template, section)?.Value is MappingNode shared
        && shared["Cors"] is not null
        && (api.Body["Properties"] as MappingNode)?["Cors"] is null;

    private static bool IgnoresGlobals(Resource api, string property) =>
        api.Body["IgnoreGlobals"] switch
        {
            ScalarNode { Value: "*" } => true,
            SequenceNode list => list.Items.Any(item =>
                item.Resolved is ScalarNode name && name.Value == property
            ),
            _ => false,
        };

    private static bool IsBeforeResources(MappingEntry entry) =>
        entry.Name
            is "AWSTemplateFormatVersion"
                or "Transform"
                or "Description"
                or "Metadata"
                or "Parameters"
                or "Mappings"
                or "Conditions";
}
