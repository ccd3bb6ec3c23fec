using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Generators;

/// <summary>Finds the constructs of the AWS CDK that the resources of a template were made of.</summary>
/// <remarks>
/// Their paths stand in the template where the CDK's command made it; else in the assembly beside it. Sources:
/// https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html,
/// https://github.com/aws/aws-cdk-cli/blob/main/packages/%40aws-cdk/cloud-assembly-schema/lib/cloud-assembly/schema.ts
/// </remarks>
internal sealed class CdkConstructs
{
    private const string LogicalId = "aws:cdk:logicalId";

    /// <summary>What most constructs call the resource that they are made for.</summary>
    private const string DefaultChild = "/Resource";

    private readonly Template _template;
    private ImmutableDictionary<string, string>? _assembly;

    private CdkConstructs(Template template)
    {
        _template = template;
    }

    public static CdkConstructs Of(Template template) =>
        template.Once((one, _) => new CdkConstructs(one), 0);

    /// <summary>The path of the construct behind a resource; <see langword="null"/> where nothing tells it.</summary>
    public string? PathOf(string logicalId)
    {
        string? path =
            _template.Find(logicalId)?.Body["Metadata"] is MappingNode metadata
            && metadata["aws:cdk:path"] is ScalarNode written
                ? written.Value
                : (_assembly ??= ReadAssembly()).GetValueOrDefault(logicalId);
        return path is null ? null : Shown(path);
    }

    private static string Shown(string path)
    {
        string whole = path.TrimStart('/');
        return whole.EndsWith(DefaultChild, StringComparison.Ordinal)
            ? whole[..^DefaultChild.Length]
            : whole;
    }

    private ImmutableDictionary<string, string> ReadAssembly()
    {
        var paths = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Look("manifest.json")?["artifacts"] is MappingNode artifacts)
        {
            foreach (MappingNode stack in StacksOf(artifacts))
            {
                Add(stack["metadata"], paths);
                if (stack["additionalMetadataFile"] is ScalarNode file)
                {
                    Add(Look(file.Value), paths);
                }
            }
        }

        if (paths.Count == 0 && Look("tree.json") is { } tree)
        {
            AddTree(tree, paths);
        }

        return paths.ToImmutable();
    }

    private MappingNode? Look(string file) => _template.Files.Look(file)?.Root as MappingNode;

    /// <summary>The stack of this very template; of a nested one, which has none of its own, all.</summary>
    private ImmutableArray<MappingNode> StacksOf(MappingNode artifacts)
    {
        ImmutableArray<MappingNode> stacks =
        [
            .. artifacts
                .Entries.Select(entry => entry.Value.Resolved)
                .OfType<MappingNode>()
                .Where(one => one["type"] is ScalarNode { Value: "aws:cloudformation:stack" }),
        ];
        string name = _template.Source.Path[(_template.Source.Path.LastIndexOf('/') + 1)..];
        ImmutableArray<MappingNode> own =
        [
            .. stacks.Where(stack =>
                stack["properties"] is MappingNode properties
                && properties["templateFile"] is ScalarNode file
                && file.Value == name
            ),
        ];
        return own.IsEmpty ? stacks : own;
    }

    /// <param name="metadata">By path, with a slash before it: what is known of the construct, its logical id among it.</param>
    private static void Add(SyntaxNode? metadata, ImmutableDictionary<string, string>.Builder paths)
    {
        foreach (MappingEntry entry in (metadata as MappingNode)?.Entries ?? [])
        {
            foreach (SyntaxNode item in (entry.Value.Resolved as SequenceNode)?.Items ?? [])
            {
                if (
                    item is MappingNode one
                    && one["type"] is ScalarNode { Value: LogicalId }
                    && one["data"] is ScalarNode id
                    && entry.Name is { } path
                )
                {
                    paths.TryAdd(id.Value, path);
                }
            }
        }
    }

    /// <summary>The tree of constructs, which names logical ids in newer versions.</summary>
    private static void AddTree(MappingNode tree, ImmutableDictionary<string, string>.Builder paths)
    {
        foreach (MappingNode node in NodeWalk.Within(tree).OfType<MappingNode>())
        {
            if (
                node["path"] is ScalarNode path
                && node["attributes"] is MappingNode attributes
                && attributes["aws:cdk:cloudformation:logicalId"] is ScalarNode id
            )
            {
                paths.TryAdd(id.Value, path.Value);
            }
        }
    }
}
