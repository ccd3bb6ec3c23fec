using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis;

/// <summary>A key about CORS that SAM refuses or takes no notice of.</summary>
/// <param name="Text">As a message shows it.</param>
/// <param name="Meant">The key that is meant; <see langword="null"/> when a person has to say.</param>
/// <param name="IsRefused">Whether the deployment fails by it.</param>
internal sealed record MisplacedKey(
    string Text,
    ScalarNode Place,
    string? Meant = null,
    bool IsRefused = true
);
