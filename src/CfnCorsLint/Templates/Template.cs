using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Templates;

/// <summary>A CloudFormation or SAM template, or an OpenAPI document, with what its expressions can refer to: parameters, resources, conditions, files.</summary>
/// <param name="Root">The top-level mapping.</param>
/// <param name="Parameters">By name. Empty for an OpenAPI document.</param>
/// <param name="Conditions">By name: the expression.</param>
/// <param name="Mappings">By name: the two-level map as written.</param>
/// <param name="Resources">In the order of the text; only entries that are mappings with a text <c>Type</c>.</param>
/// <param name="IsGenerated">Whether another tool wrote it (<c>aws:cdk:path</c> metadata).</param>
/// <param name="HasLoops">Whether <c>Fn::ForEach</c> or an include among the resources makes some that the text does not name.</param>
public sealed record Template(
    SyntaxTree Tree,
    TemplateKind Kind,
    MappingNode Root,
    ImmutableDictionary<string, Parameter> Parameters,
    ImmutableDictionary<string, SyntaxNode> Conditions,
    ImmutableDictionary<string, MappingNode> Mappings,
    ImmutableArray<Resource> Resources,
    bool IsGenerated,
    bool HasLoops
)
{
    private readonly Dictionary<string, Resource> _byId = Index(Resources);
    private readonly Memo _memo = new();

    public ImmutableArray<Resource> Resources
    {
        get;
        init
        {
            field = value;
            _byId = Index(value);
        }
    } = Resources;

    public SourceText Source => Tree.Source;

    /// <summary>The tool, if any, that wrote the template.</summary>
    public TemplateOrigin Origin { get; init; }

    /// <summary>The tool, if any, that made the template, also where it came by a pipe.</summary>
    public TemplateOrigin Maker => Once((template, _) => TemplateOrigins.MakerOf(template), 0);

    /// <summary>The reason why no fix is written into the template, with where its source is; <see langword="null"/> where one may be written.</summary>
    public string? Refusal =>
        TemplateOrigins.RefusalOf(
            IsGenerated && Origin == TemplateOrigin.Unknown ? TemplateOrigin.Cdk : Origin
        );

    /// <summary>The files that the template refers to, read when somebody asks for them.</summary>
    public ReferredFiles Files { get; init; } = ReferredFiles.None;

    /// <summary>The resource of that id; <see langword="null"/> when there is none.</summary>
    public Resource? Find(string logicalId) => _byId.GetValueOrDefault(logicalId);

    /// <summary>The resources of a type, in the order of the text.</summary>
    internal IEnumerable<Resource> OfType(string type) =>
        Once((template, _) => template.Resources.ToLookup(one => one.Type), 0)[type];

    /// <summary>What makes a parameter worth what it is worth, in a few words.</summary>
    public string BasisOf(string parameter) =>
        Parameters.GetValueOrDefault(parameter) is { IsGiven: true }
            ? $"as a stack sets '{parameter}'"
            : $"by default of '{parameter}'";

    /// <summary>What the work makes of the template, worked out once.</summary>
    /// <param name="work">It captures nothing: see <see cref="Memo"/>.</param>
    internal TResult Once<TWith, TResult>(Func<Template, TWith, TResult> work, TWith with)
        where TResult : notnull => _memo.Of(this, work, with);

    private static Dictionary<string, Resource> Index(ImmutableArray<Resource> resources)
    {
        var byId = new Dictionary<string, Resource>(resources.Length, StringComparer.Ordinal);
        foreach (Resource resource in resources)
        {
            byId.TryAdd(resource.LogicalId, resource);
        }

        return byId;
    }
}
