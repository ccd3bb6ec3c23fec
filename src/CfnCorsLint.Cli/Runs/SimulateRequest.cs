using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Holds what the command line asks of <c>simulate</c>: the call that is to be played through.</summary>
/// <param name="Call"><c>DELETE /orders/1</c>; <see langword="null"/> for every expected call.</param>
/// <param name="Headers">As given: a name, or a name with a value.</param>
/// <param name="ContentType">Of the body; <see langword="null"/> for none.</param>
/// <param name="Via">The id of what in front of the API it comes through; <see langword="null"/> for nothing, of every expected call for all.</param>
/// <param name="Api">The id of the API; <see langword="null"/> where the file has one only.</param>
internal sealed record SimulateRequest(
    string? Call,
    ImmutableArray<string> Headers,
    bool WithCredentials,
    string? ContentType,
    string? Api,
    string? Via,
    bool IsJson
);
