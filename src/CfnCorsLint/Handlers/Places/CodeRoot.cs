using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Places;

/// <summary>Says where the code of a function lies, as its template has it.</summary>
/// <param name="Runtime"><c>nodejs22.x</c></param>
/// <param name="Handler"><c>src/app.handler</c></param>
/// <param name="Folder">The folder that becomes the root of the function.</param>
/// <param name="Layers">The folders of layers that lie in the repository.</param>
/// <param name="EntryPoints">What a bundler makes the code from, as written; empty for none.</param>
public sealed record CodeRoot(
    string Runtime,
    string Handler,
    string Folder,
    ImmutableArray<string> Layers,
    ImmutableArray<string> EntryPoints
)
{
    /// <summary>Whether a build makes the code from files that may lie elsewhere.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>Whether layers or wrappers take part that are not at hand.</summary>
    public bool HasOtherLayers { get; init; }
}
