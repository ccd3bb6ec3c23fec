namespace CfnCorsLint.Tests.Generated;

/// <summary>The OPTIONS method of a route of a drawn API; headers as YAML, <see langword="null"/> for those that are absent.</summary>
/// <param name="Integration">Its type.</param>
/// <param name="MockStatus">What the mock says; <see langword="null"/> when it says none.</param>
/// <param name="Status">Of the only response.</param>
internal sealed record PreflightDraft(
    string Authorization,
    bool NeedsKey,
    string Integration,
    string? MockStatus,
    string Status,
    string? Origin,
    string? Methods,
    string? Headers,
    string? Credentials,
    string? MaxAge
)
{
    public static PreflightDraft Simplest { get; } =
        new(
            "NONE",
            false,
            "MOCK",
            "200",
            "200",
            "\"'*'\"",
            "\"'*'\"",
            "\"'*'\"",
            null,
            "\"'600'\""
        );
}
