namespace CfnCorsLint.Tests.Chromium;

/// <summary>What a real browser did with a combination.</summary>
/// <param name="Asked">What its preflight asked; <see langword="null"/> when it sent none.</param>
/// <param name="IsSent">Whether it sent the call itself.</param>
/// <param name="IsReadable">Whether it let the page read the answer.</param>
/// <param name="Reason">Why not, in its own words; <see langword="null"/> when it gave none.</param>
internal sealed record Seen(Question? Asked, bool IsSent, bool IsReadable, string? Reason)
{
    public static Seen Nothing { get; } = new(null, false, false, null);
}
