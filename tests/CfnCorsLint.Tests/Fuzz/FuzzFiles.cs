using System.Collections.Immutable;
using CfnCorsLint.Patches;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>The files that a spoilt text may take in: itself, and one spec for every other name.</summary>
internal sealed class FuzzFiles : ISourceFiles
{
    private const string Spec = """
        openapi: 3.0.1
        info: {title: orders, version: '1'}
        paths:
          /orders:
            put:
              responses: {'200': {description: ok}}
              x-amazon-apigateway-integration: {type: http_proxy, httpMethod: PUT, uri: https://backend.example.com}
        """;

    private readonly SourceText _self;
    private readonly ImmutableDictionary<string, SourceText> _changed;

    public FuzzFiles(SourceText self)
        : this(self, ImmutableDictionary<string, SourceText>.Empty) { }

    private FuzzFiles(SourceText self, ImmutableDictionary<string, SourceText> changed)
    {
        _self = self;
        _changed = changed;
    }

    public SourceText? Find(string referrer, string reference) =>
        _changed.GetValueOrDefault(reference)
        ?? (
            reference.Contains("self", StringComparison.Ordinal)
                ? new SourceText(reference, _self.Content)
            : reference.EndsWith("ml", StringComparison.Ordinal) ? new SourceText(reference, Spec)
            : null
        );

    /// <summary>The files after a patch.</summary>
    public FuzzFiles After(Patch patch) =>
        new(
            _self,
            _changed.SetItems(
                patch.Others.Select(other => KeyValuePair.Create(other.After.Path, other.After))
            )
        );
}
