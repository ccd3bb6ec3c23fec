using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model;

/// <summary>A key about CORS that CloudFormation or SAM refuses or passes over.</summary>
/// <param name="Reader">Who refuses it or passes it over: <c>SAM</c>, <c>CloudFormation</c>, <c>API Gateway</c>.</param>
/// <param name="Text">As a message shows it.</param>
/// <param name="Meant">The key that is meant; <see langword="null"/> when a person has to say.</param>
/// <param name="IsRefused">Whether the deployment fails by it.</param>
internal sealed record MisplacedKey(
    string Reader,
    string Text,
    ScalarNode Place,
    string? Meant = null,
    bool IsRefused = true
);
