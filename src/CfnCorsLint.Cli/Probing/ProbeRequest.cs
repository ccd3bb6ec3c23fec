using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Holds what the user typed behind <c>probe</c>: the address, and how to call it.</summary>
/// <param name="Origins">Empty when nobody named one.</param>
/// <param name="Methods">Empty when nobody named one.</param>
/// <param name="Headers">A name, or a name with a value.</param>
/// <param name="Template">The path of a template or a spec; <see langword="null"/> without one.</param>
/// <param name="Api">The id of the API in the template; <see langword="null"/> where nobody named one.</param>
/// <param name="Sends">Whether methods other than GET and HEAD are sent, too.</param>
internal sealed record ProbeRequest(
    string Url,
    ImmutableArray<string> Origins,
    ImmutableArray<string> Methods,
    ImmutableArray<string> Headers,
    string? Template,
    string? Api,
    bool WithCredentials,
    bool Sends,
    bool IsDeep,
    ProbeFormat Format
);
