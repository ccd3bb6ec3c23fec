using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about a file as a whole.</summary>
internal static class FileFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("kind", "the kind of the file", one => Fact.Of(Kind(one.Context.Template.Kind))),
        new(
            "generated",
            "whether a tool wrote the file",
            one => Fact.Of(one.Context.Template.IsGenerated)
        ),
        new("repeated-keys", "keys that are written twice", RepeatedKeys),
    ];

    /// <summary>Types whose properties the model reads, by how they begin.</summary>
    private static readonly ImmutableArray<string> s_types =
    [
        "AWS::ApiGateway",
        "AWS::Serverless::",
        "AWS::Lambda::Url",
    ];

    private static readonly ImmutableArray<string> s_sections =
    [
        "Parameters",
        "Conditions",
        "Mappings",
        "Globals",
    ];

    private static string Kind(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.CloudFormation => "cloudformation",
            TemplateKind.Sam => "sam",
            TemplateKind.OpenApi => "openapi",
            _ => "other",
        };

    private static Fact RepeatedKeys(Subject subject) =>
        Fact.Of(Repeated(subject.Context.Template));

    private static IEnumerable<NameItem> Repeated(Template template)
    {
        if (template.Kind == TemplateKind.OpenApi)
        {
            return Below(template.Root);
        }

        IEnumerable<SyntaxNode?> sections =
        [
            .. s_sections.Select(name => template.Root[name]),
            .. template
                .Resources.Where(resource =>
                    s_types.Any(type => resource.Type.StartsWith(type, StringComparison.Ordinal))
                )
                .Select(resource => resource.Body),
        ];
        return Here(template.Root)
            .Concat(template.Root["Resources"] is MappingNode resources ? Here(resources) : [])
            .Concat(sections.OfType<SyntaxNode>().SelectMany(Below));
    }

    private static IEnumerable<NameItem> Below(SyntaxNode node) =>
        node switch
        {
            MappingNode mapping => Here(mapping)
                .Concat(mapping.Entries.SelectMany(entry => Below(entry.Value))),
            SequenceNode list => list.Items.SelectMany(Below),
            _ => [],
        };

    /// <summary>The keys that a later one makes void.</summary>
    private static IEnumerable<NameItem> Here(MappingNode mapping) =>
        from entry in mapping.Entries
        let name = entry.Name
        where name is not null && name != "<<"
        where !ReferenceEquals(mapping.Find(name), entry)
        select new NameItem(name, entry.Key);
}
