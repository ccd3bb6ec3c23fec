using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Generated;

/// <summary>A drawn REST API with the settings that it is checked with.</summary>
/// <param name="ErrorOrigin">On the gateway's own errors, as YAML; <see langword="null"/> when they have none.</param>
/// <param name="Deployed">Which methods the deployment waits for; <see langword="null"/> when there is no deployment.</param>
/// <param name="Settings">Lines of <c>.cfncors.yaml</c>; empty for none.</param>
internal sealed record ApiDraft(
    ImmutableArray<RouteDraft> Routes,
    string? ErrorOrigin,
    DeployedPart? Deployed,
    ImmutableArray<string> Settings
)
{
    public string SettingsText => string.Concat(Settings.Select(line => $"{line}\n"));
}
