using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Reads the syntax tree of a file as a CloudFormation or SAM template, or as an OpenAPI document.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html</remarks>
public static class TemplateReader
{
    /// <param name="files">The files it may refer to; <see langword="null"/> for a text that lies nowhere.</param>
    /// <param name="arguments">What stacks of the repository give to its parameters.</param>
    /// <returns><see langword="null"/> when the text is neither a template nor an OpenAPI document.</returns>
    public static Template? Read(SyntaxTree tree, ISourceFiles? files, StackArguments arguments) =>
        Read(tree) is { } template
            ? template with
            {
                Files = new ReferredFiles(files, tree.Source.Path),
                Parameters = ParameterReader.With(template.Parameters, arguments),
            }
            : null;

    /// <summary>Reads a template that no stack is made of.</summary>
    public static Template? Read(SyntaxTree tree, ISourceFiles? files) =>
        Read(tree, files, StackArguments.None);

    /// <summary>Reads a template without the other files that it may refer to.</summary>
    public static Template? Read(SyntaxTree tree)
    {
        if (tree.DocumentCount > 1 || tree.Root?.Resolved is not MappingNode root)
        {
            return null;
        }

        var entries = root["Resources"] is MappingNode section
            ? LoopExpansion.Of(root, section)
            : new LoopExpansion([], IsWhole: true);
        ImmutableArray<Resource> resources =
        [
            .. entries.Entries.Select(ResourceOf).OfType<Resource>(),
        ];
        TemplateKind kind = KindOf(root, resources);
        return kind switch
        {
            TemplateKind.Other => null,
            TemplateKind.OpenApi => Document(tree, root),
            _ => new Template(
                tree,
                kind,
                root,
                ParameterReader.Read(root),
                ConditionsOf(root),
                MappingsOf(root),
                resources,
                resources.Any(IsGenerated),
                HasLoops: !entries.IsWhole
            ),
        };
    }

    private static Template Document(SyntaxTree tree, MappingNode root) =>
        new(
            tree,
            TemplateKind.OpenApi,
            root,
            ImmutableDictionary<string, Parameter>.Empty,
            ImmutableDictionary<string, SyntaxNode>.Empty,
            ImmutableDictionary<string, MappingNode>.Empty,
            [],
            IsGenerated: false,
            HasLoops: false
        );

    private static TemplateKind KindOf(MappingNode root, ImmutableArray<Resource> resources)
    {
        if (!resources.IsEmpty)
        {
            return resources.Any(IsServerless) ? TemplateKind.Sam : TemplateKind.CloudFormation;
        }

        if (root["Resources"] is MappingNode loops && loops.Entries.Any(IsExpansion))
        {
            return TemplateKind.CloudFormation;
        }

        return IsOpenApi(root) ? TemplateKind.OpenApi : TemplateKind.Other;
    }

    private static bool IsServerless(Resource resource) =>
        resource.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal);

    private static bool IsOpenApi(MappingNode root) =>
        root["paths"] is MappingNode
        && (
            root["swagger"] is ScalarNode { Value: "2.0" }
            || (
                root["openapi"] is ScalarNode version
                && version.Value.StartsWith('3')
                && version.Value is ['3'] or ['3', '.', ..]
            )
        );

    private static Resource? ResourceOf(MappingEntry entry)
    {
        if (
            entry.Key is not ScalarNode key
            || IntrinsicReader.IsExpansion(key.Value)
            || entry.Value.Resolved is not MappingNode body
            || body["Type"] is not ScalarNode type
            || IntrinsicReader.Read(type) is not null
            || ScalarTyping.KindOf(type) == ScalarKind.Null
        )
        {
            return null;
        }

        string? condition = (body["Condition"] as ScalarNode)?.Value;
        return new Resource(key.Value, key, body, type.Value, condition);
    }

    private static ImmutableDictionary<string, SyntaxNode> ConditionsOf(MappingNode root) =>
        Section(root, "Conditions")
            .Where(pair => !IntrinsicReader.IsExpansion(pair.Name))
            .ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    private static ImmutableDictionary<string, MappingNode> MappingsOf(MappingNode root) =>
        Section(root, "Mappings")
            .Where(pair => pair.Value is MappingNode)
            .ToImmutableDictionary(
                pair => pair.Name,
                pair => (MappingNode)pair.Value,
                StringComparer.Ordinal
            );

    private static IEnumerable<(string Name, SyntaxNode Value)> Section(
        MappingNode root,
        string key
    ) =>
        from entry in (root[key] as MappingNode)?.EffectiveEntries ?? []
        where entry.Name is not null
        select (entry.Name, entry.Value.Resolved);

    /// <remarks>Source: https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html</remarks>
    private static bool IsGenerated(Resource resource) =>
        resource.Body["Metadata"] is MappingNode metadata
        && metadata.Find("aws:cdk:path") is not null;

    private static bool IsExpansion(MappingEntry entry) =>
        entry.Name is { } name && IntrinsicReader.IsExpansion(name);
}
