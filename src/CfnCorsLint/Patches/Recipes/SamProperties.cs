using CfnCorsLint.Apis;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Adds properties to an API that SAM makes: to its resource, or to <c>Globals.Api</c> where it has none.</summary>
internal static class SamProperties
{
    private const string Globals = "Globals";

    private const string Section = "Api";

    /// <summary>The properties as they count, those of the globals among them.</summary>
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
            AddToGlobals(repair, name, entry);
        }
    }

    private static void AddToGlobals(Repair repair, string name, FragmentEntry entry)
    {
        if (repair.Template.Resources.FirstOrDefault(one => IsReached(one, name)) is { } other)
        {
            repair.Draft.Limit(Applicability.Unsafe, $"it reaches '{other.LogicalId}', too");
        }

        MappingNode root = repair.Template.Root;
        if (root[Globals] is null && root["Transform"] is null)
        {
            repair.Draft.Limit(
                Applicability.Unsafe,
                "the template has no 'Transform: AWS::Serverless-2016-10-31', without which 'Globals' is an error"
            );
        }

        var section = new FragmentEntry(Section, Fragment.MapOf(entry));
        switch (root[Globals])
        {
            case MappingNode globals:
                repair.Draft.AddBelow(globals, Section, null, entry);
                break;
            case null when root.Entries.LastOrDefault(IsBeforeResources) is { } before:
                repair.Draft.AddEntries(
                    root,
                    before,
                    new FragmentEntry(Globals, Fragment.MapOf(section))
                );
                break;
            case null:
                repair.Draft.AddEntries(
                    root,
                    null,
                    new FragmentEntry(Globals, Fragment.MapOf(section))
                );
                break;
            default:
                repair.Draft.Refuse("not written by a tool: 'Globals' is written as an expression");
                break;
        }
    }

    private static bool IsReached(Resource resource, string name) =>
        resource.Type == SamTypes.Api
        && (resource.Body["Properties"] as MappingNode)?.Find(name) is null;

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
