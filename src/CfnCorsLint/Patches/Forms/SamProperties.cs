using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Adds properties to an API that SAM makes: to its resource, or to <c>Globals.Api</c> where it has none.</summary>
internal static class SamProperties
{
    private const string Section = "Api";

    /// <summary>The properties of the API as they count, with those of the globals.</summary>
    public static Element Of(Repair repair, Api api)
    {
        var evaluator = new Evaluator(repair.Template, repair.Subject.World);
        return api.Resource is { } resource
            ? evaluator.Properties(resource)
            : evaluator.Globals(Section);
    }

    /// <summary>Adds a property that the API does not have, or what the API lacks of it.</summary>
    public static FixDraft Add(FixDraft draft, Repair repair, Api api, string name, Fragment value)
    {
        var entry = new FragmentEntry(name, value);
        if (Of(repair, api)[name] is { Exists: true, IsUnknown: false, Node: MappingNode present })
        {
            return value is Fragment.Map more
                ? AddMore(draft, repair, present, entry, more)
                : draft;
        }

        return api.Resource is not { } resource ? GlobalsSection.Add(draft, repair, Section, entry)
            : resource.Body["Properties"] is MappingNode properties
                ? draft.AddEntries(properties, null, entry)
            : draft.Refuse("the API has no properties");
    }

    private static FixDraft AddMore(
        FixDraft draft,
        Repair repair,
        MappingNode present,
        FragmentEntry entry,
        Fragment.Map more
    )
    {
        draft = GlobalsSection.Holds(repair.Template, present)
            ? GlobalsSection.Spare(draft, repair, Section, entry)
            : draft;
        return draft.AddEntries(present, null, more.Entries);
    }
}
