using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Reads <c>RequestTemplates</c> and <c>ResponseTemplates</c>.</summary>
internal static class TemplateMap
{
    public static ImmutableArray<Integration.Template> Read(Element templates) =>
        [
            .. templates.Entries.SelectMany(
                IEnumerable<Integration.Template> (entry) =>
                    entry is { Key: { } key, Value: { } value }
                        ? [new Integration.Template(key.Value, value)]
                        : []
            ),
        ];
}
