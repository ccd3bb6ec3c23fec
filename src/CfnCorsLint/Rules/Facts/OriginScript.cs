using System.Collections.Immutable;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Tells what the mapping templates of an answer do to its allowed origin.</summary>
/// <param name="Template">All that is found in the one that matters; <see cref="OriginTemplate.Nothing"/> when none does.</param>
/// <param name="Place">The template that sets the origin, or reads it; <see langword="null"/> when none does.</param>
/// <param name="Unknown">Why one may set it that cannot be read; <see langword="null"/> when that is certain not to be so.</param>
internal sealed record OriginScript(OriginTemplate Template, SyntaxNode? Place, string? Unknown)
{
    public static OriginScript None { get; } = new(OriginTemplate.Nothing, null, null);

    /// <summary>Whether a template may answer another origin than the one that is mapped.</summary>
    public bool Overrides => Template.SetsOrigin;

    /// <summary>Whether the template lists all origins that pass.</summary>
    public bool IsList =>
        Template.Echo == OriginEcho.Compared
        && Template.LooseTests.IsEmpty
        && !Template.Compared.IsEmpty;

    public static OriginScript Of(ImmutableArray<Integration.Template> templates)
    {
        OriginScript reading = None;
        string? unknown = null;
        foreach (Integration.Template template in templates)
        {
            if (Text(template.Value) is not { } text)
            {
                unknown ??= $"what the template for {template.MediaType} is";
                continue;
            }

            if (!text.Contains('$', StringComparison.Ordinal))
            {
                continue;
            }

            var script = new OriginScript(OriginTemplate.Of(text), template.Value.Node, null);
            if (script.Overrides)
            {
                return script;
            }

            if (!script.Template.AmbiguousReads.IsEmpty)
            {
                reading = script;
            }
        }

        return reading with
        {
            Unknown = unknown,
        };
    }

    private static string? Text(Value value) =>
        value switch
        {
            Value.Known known => known.Text,
            Value.Pattern pattern => string.Concat(
                pattern.Parts.Select(part => part.Literal ?? $"${{{part.Hole}}}")
            ),
            _ => null,
        };
}
