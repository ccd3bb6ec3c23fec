using System.Collections.Immutable;

namespace CfnCorsLint.Views;

/// <summary>A route as <c>inspect</c> shows it.</summary>
/// <param name="When">The conditions under which it exists, in words; <see langword="null"/> when the API always has it.</param>
/// <param name="Marks">One for each hurdle of <see cref="InspectMatrix"/>, in its order.</param>
public sealed record RouteView(
    string Path,
    string? When,
    ImmutableArray<MethodView> Methods,
    PreflightView Preflight,
    ImmutableArray<RouteMark> Marks
)
{
    /// <summary>The file beside the template with whose values it is so, <c>prod of samconfig.toml</c>; <see langword="null"/> without any.</summary>
    public string? Source { get; init; }
}
