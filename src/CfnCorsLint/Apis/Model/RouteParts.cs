using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model;

/// <summary>A path of an API that is not made of resources, with all that is written about it.</summary>
/// <param name="Path"><c>/orders/{id}</c></param>
/// <param name="Place">Where the path is declared: its key in the definition, or the event.</param>
/// <param name="Unknown">Why it may have more methods; <see langword="null"/> when these are all.</param>
internal sealed record RouteParts(
    string Path,
    SyntaxNode Place,
    ImmutableArray<Method> Methods,
    string? Unknown
)
{
    /// <summary>Further spellings of the path, whose methods are here, too.</summary>
    public ImmutableArray<string> OtherSpellings { get; init; } = [];
}
