using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Finds what the <c>Globals</c> of a SAM template say of a kind of resource.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html</remarks>
internal static class SamGlobals
{
    private const string Prefix = "AWS::Serverless::";

    /// <summary>The entry of a section, <c>Api</c>; <see langword="null"/> when there is none.</summary>
    public static MappingEntry? Section(Template template, string section) =>
        template.Kind == TemplateKind.Sam
            ? (template.Root["Globals"] as MappingNode)?.Find(section)
            : null;

    /// <summary>What lies behind the properties of a resource; <see langword="null"/> when nothing does.</summary>
    public static GlobalLayer? Behind(Template template, Resource resource)
    {
        if (
            !resource.Type.StartsWith(Prefix, StringComparison.Ordinal)
            || resource.Body["Properties"] is not { } properties
        )
        {
            return null;
        }

        string section = resource.Type[Prefix.Length..];
        return Section(template, section) is { } entry
            ? GlobalLayer.Behind(properties, entry.Value, Ignored(section, resource, entry.Value))
            : null;
    }

    private static ImmutableHashSet<string> Ignored(
        string section,
        Resource resource,
        SyntaxNode globals
    )
    {
        IEnumerable<string?> named = resource.Body["IgnoreGlobals"] switch
        {
            ScalarNode { Value: "*" } => Keys(globals),
            SequenceNode list => list.Items.Select(item => (item.Resolved as ScalarNode)?.Value),
            _ => [],
        };
        return
        [
            .. named.Concat(Keys(globals).Where(key => !Reaches(section, key))).OfType<string>(),
        ];
    }

    private static IEnumerable<string?> Keys(SyntaxNode globals) =>
        (globals.Resolved as MappingNode)?.EffectiveEntries.Select(entry => entry.Name) ?? [];

    /// <summary>Whether a key of a section reaches the resources: SAM refuses a key that the section does not know.</summary>
    private static bool Reaches(string section, string? key) =>
        (section, key) switch
        {
            ("Api" or "HttpApi", "DefinitionBody" or "StageName" or "Models") => false,
            ("Function" or "StateMachine", "Events" or "Role" or "Policies") => false,
            _ => true,
        };
}
