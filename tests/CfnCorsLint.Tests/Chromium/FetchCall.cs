using System.Collections.Immutable;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>What a page passes to <c>fetch</c>.</summary>
/// <param name="Method">As the page writes it: <c>delete</c>.</param>
/// <param name="Credentials"><c>include</c>, <c>same-origin</c> or <c>omit</c>.</param>
/// <param name="IsSandboxed">Whether the page is in a sandboxed frame, whose origin is <c>null</c>.</param>
internal sealed record FetchCall(
    string Method,
    ImmutableArray<HeaderLine> Headers,
    string Credentials,
    bool IsSandboxed = false
)
{
    public bool IsWithCredentials => Credentials == "include";

    /// <summary>The same call typed as <c>simulate</c> takes it, as the simulator sees it.</summary>
    public BrowserRequest SeenBySimulator(string page) =>
        PageCall
            .Of(
                new SimulateRequest(
                    $"{Method} /",
                    [.. Headers.Select(line => $"{line.Name}: {line.Value}")],
                    IsWithCredentials,
                    null,
                    null,
                    null,
                    IsJson: false
                )
            )
            .From(IsSandboxed ? "null" : page, IsWithCredentials);
}
