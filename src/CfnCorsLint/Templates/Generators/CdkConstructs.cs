using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Generators;

/// <summary>Finds the constructs of the AWS CDK that the resources of a template were made of.</summary>
/// <remarks>
/// Their paths stand in the template where the CDK's command made it; else in the assembly that it lies in.
/// Source: https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html
/// </remarks>
internal sealed class CdkConstructs
{
    private const string Manifest = "manifest.json";

    /// <summary>What most constructs call the resource that they are made for.</summary>
    private const string DefaultChild = "/Resource";

    private readonly Template _template;
    private readonly Lazy<CdkAssembly?> _assembly;
    private readonly string _file;

    private CdkConstructs(Template template)
    {
        _template = template;
        _assembly = new(() => template.Files.Noted(Manifest, CdkAssembly.Read));
        _file = template.Source.Path[(template.Source.Path.LastIndexOf('/') + 1)..];
    }

    public static CdkConstructs Of(Template template) =>
        template.Once((one, _) => new CdkConstructs(one), 0);

    /// <summary>The path of the construct behind a resource; <see langword="null"/> where nothing tells it for certain.</summary>
    public string? PathOf(string logicalId)
    {
        string? path =
            _template.Find(logicalId)?.Body["Metadata"] is MappingNode metadata
            && metadata["aws:cdk:path"] is ScalarNode written
                ? written.Value
                : _assembly.Value?.PathOf(_file, logicalId);
        return path is null ? null : Shown(path);
    }

    private static string Shown(string path)
    {
        string whole = path.TrimStart('/');
        return whole.EndsWith(DefaultChild, StringComparison.Ordinal)
            ? whole[..^DefaultChild.Length]
            : whole;
    }
}
