using System.Collections.Immutable;

namespace CfnCorsLint.Templates;

/// <summary>Holds values of parameters that a file beside the template gives: what one deployment of several chooses.</summary>
/// <param name="Name">For people: <c>prod of samconfig.toml</c>.</param>
public sealed record ParameterSource(string Name, ImmutableDictionary<string, string> Values)
{
    /// <summary>More deployments of one template than this are not looked at.</summary>
    public const int Most = 8;

    /// <summary>The sources that are meant for a template: all of their names are parameters of it.</summary>
    public static ImmutableArray<ParameterSource> For(
        Template template,
        ImmutableArray<ParameterSource> all
    ) =>
        [
            .. all.Where(source =>
                    !source.Values.IsEmpty
                    && source.Values.Keys.All(template.Parameters.ContainsKey)
                )
                .Take(Most),
        ];

    /// <summary>The template as it is with these values, those of parameters without an echo left out.</summary>
    /// <param name="template">It is read anew, as what was worked out of it hangs on its parameters.</param>
    public Template Set(Template template) =>
        TemplateReader.Read(template.Tree) is { } read
            ? read with
            {
                Files = template.Files,
                Origin = template.Origin,
                Parameters = ParameterReader.Settled(template.Parameters, Values),
            }
            : template;
}
