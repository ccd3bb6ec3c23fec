using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Generators;

/// <summary>Holds the constructs that a cloud assembly of the AWS CDK notes for one stack and those nested in it.</summary>
/// <remarks>
/// A logical id is unique in its template alone: two nested stacks of one class have the same ones.
/// Source: https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/core/lib/nested-stack.ts
/// </remarks>
internal sealed class CdkStack
{
    /// <summary>How a nested stack calls the resource that it is of the stack around it.</summary>
    private const string NestedResource = ".NestedStackResource";

    /// <summary>Stands for the template of some nested stack: older versions of the CDK do not note which.</summary>
    private const string SomeNested = "";

    /// <summary>By the path of a nested stack: its template.</summary>
    private readonly Dictionary<string, string> _nested = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Template, string LogicalId), string?> _paths = [];

    /// <param name="template">The stack's own file.</param>
    /// <param name="metadata">By the path of a construct, with a slash before it: what is known of it.</param>
    public CdkStack(string template, ImmutableArray<MappingEntry> metadata)
    {
        foreach (MappingEntry entry in metadata)
        {
            AddNested(entry, template);
        }

        foreach (MappingEntry entry in metadata)
        {
            if (entry.Name is { } path && DataOf(entry, "aws:cdk:logicalId") is { } id)
            {
                (string, string) key = (TemplateAround(path) ?? template, id);
                _paths[key] =
                    _paths.TryGetValue(key, out string? known) && known != path ? null : path;
            }
        }
    }

    /// <summary>The path of the construct behind a resource; <see langword="null"/> where several could be it.</summary>
    /// <param name="template">The name of its file.</param>
    public string? PathOf(string template, string logicalId) =>
        _paths.GetValueOrDefault((template, logicalId))
        ?? (
            template.EndsWith(".nested.template.json", StringComparison.Ordinal)
                ? _paths.GetValueOrDefault((SomeNested, logicalId))
                : null
        );

    private void AddNested(MappingEntry entry, string own)
    {
        if (entry.Name is not { } path)
        {
            return;
        }

        if (DataOf(entry, "aws:cdk:templateFile") is { } file && file != own)
        {
            _nested[path] = file;
        }
        else if (path.EndsWith(NestedResource, StringComparison.Ordinal))
        {
            // As in /Shop/Orders.NestedStack/Orders.NestedStackResource, beside /Shop/Orders.
            string? holder = path[..path.LastIndexOf('/')];
            _nested.TryAdd(
                holder.EndsWith(".NestedStack", StringComparison.Ordinal)
                    ? holder[..^".NestedStack".Length]
                    : holder,
                SomeNested
            );
        }
    }

    /// <summary>The template of the innermost nested stack around a construct; <see langword="null"/> where there is none.</summary>
    private string? TemplateAround(string path)
    {
        for (int end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (_nested.TryGetValue(path[..end], out string? template))
            {
                return template;
            }
        }

        return null;
    }

    private static string? DataOf(MappingEntry entry, string type) =>
        ((entry.Value.Resolved as SequenceNode)?.Items ?? [])
            .OfType<MappingNode>()
            .Where(item => item["type"] is ScalarNode written && written.Value == type)
            .Select(item => (item["data"] as ScalarNode)?.Value)
            .FirstOrDefault();
}
