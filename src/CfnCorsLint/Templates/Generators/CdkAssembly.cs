using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Templates.Generators;

/// <summary>Holds what the manifest of a cloud assembly of the AWS CDK, and the files that it names, note of the templates beside it.</summary>
/// <remarks>Source: https://github.com/aws/aws-cdk-cli/blob/main/packages/%40aws-cdk/cloud-assembly-schema/lib/cloud-assembly/schema.ts</remarks>
internal sealed class CdkAssembly
{
    private readonly Dictionary<string, CdkStack?> _byTemplate = new(StringComparer.Ordinal);
    private readonly ISourceFiles _files;
    private readonly string _manifest;

    private CdkAssembly(SourceText manifest, ISourceFiles files)
    {
        _files = files;
        _manifest = manifest.Path;
        if ((SyntaxReader.Read(manifest).Root as MappingNode)?["artifacts"] is MappingNode all)
        {
            foreach (MappingNode artifact in MappingsIn(all))
            {
                AddStack(artifact, all);
            }
        }
    }

    public static CdkAssembly Read(SourceText manifest, ISourceFiles files) => new(manifest, files);

    /// <summary>The path of the construct behind a resource; <see langword="null"/> for a template of another assembly, and where several could be it.</summary>
    /// <param name="template">The name of its file.</param>
    public string? PathOf(string template, string logicalId) =>
        _byTemplate.GetValueOrDefault(template)?.PathOf(template, logicalId);

    private void AddStack(MappingNode artifact, MappingNode all)
    {
        if (
            artifact["type"] is not ScalarNode { Value: "aws:cloudformation:stack" }
            || TextIn(artifact["properties"], "templateFile") is not { } own
        )
        {
            return;
        }

        MappingNode? more = TextIn(artifact, "additionalMetadataFile") is { } file
            ? Beside(file)
            : null;
        var stack = new CdkStack(
            own,
            [.. (artifact["metadata"] as MappingNode)?.Entries ?? [], .. more?.Entries ?? []]
        );
        foreach (string template in UploadedWith(artifact, all).Prepend(own).Distinct())
        {
            if (!_byTemplate.TryAdd(template, stack))
            {
                // Two stacks share the file: nothing tells which of them is meant.
                _byTemplate[template] = null;
            }
        }
    }

    /// <summary>The files that a stack uploads, the templates of nested stacks among them.</summary>
    private IEnumerable<string> UploadedWith(MappingNode artifact, MappingNode all) =>
        from dependency in (artifact["dependencies"] as SequenceNode)?.Items ?? []
        where dependency is ScalarNode
        let assets = all[((ScalarNode)dependency).Value] as MappingNode
        where assets?["type"] is ScalarNode { Value: "cdk:asset-manifest" }
        let name = TextIn(assets["properties"], "file")
        where name is not null
        from uploaded in MappingsIn(Beside(name)?["files"] as MappingNode)
        let path = TextIn(uploaded["source"], "path")
        where path is not null
        select path;

    private static IEnumerable<MappingNode> MappingsIn(MappingNode? node) =>
        node?.Entries.Select(entry => entry.Value.Resolved).OfType<MappingNode>() ?? [];

    private static string? TextIn(SyntaxNode? node, string key) =>
        ((node as MappingNode)?[key] as ScalarNode)?.Value;

    private MappingNode? Beside(string file) =>
        _files.Beside(_manifest, file) is { } text
            ? SyntaxReader.Read(text).Root as MappingNode
            : null;
}
