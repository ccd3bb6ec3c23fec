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

    /// <summary>A property that the API does not have.</summary>
    public static void Add(Repair repair, Api api, string name, Fragment value)
    {
        var entry = new FragmentEntry(name, value);
        if (Of(repair, api)[name] is { Exists: true, IsUnknown: false, Node: MappingNode present })
        {
            if (value is Fragment.Map more)
            {
                if (GlobalsSection.Holds(repair, present))
                {
                    GlobalsSection.Spare(repair, Section, entry);
                }

                repair.Draft.AddEntries(present, null, more.Entries);
            }

            return;
        }

        if (api.Resource is not null)
        {
            if (api.Resource.Body["Properties"] is MappingNode properties)
            {
                repair.Draft.AddEntries(properties, null, entry);
            }
            else
            {
                repair.Draft.Refuse("the API has no properties");
            }
        }
        else
        {
            GlobalsSection.Add(repair, Section, entry);
        }
    }
}
