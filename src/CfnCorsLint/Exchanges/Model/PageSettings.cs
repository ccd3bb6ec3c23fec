using System.Collections.Immutable;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>Holds what the people who own the pages say of their calls, in the settings file and by options such as <c>--origin</c>.</summary>
/// <param name="Origins">Where the pages are served from; empty when nobody said.</param>
/// <param name="Headers">Request headers the pages send beyond what the API asks for.</param>
/// <param name="WithCredentials">Whether the pages call with cookies; <see langword="null"/> when nobody said.</param>
/// <param name="MaxAge">In seconds; <see langword="null"/> when nobody said.</param>
public sealed record PageSettings(
    ImmutableArray<string> Origins,
    ImmutableArray<string> Headers,
    bool? WithCredentials,
    int? MaxAge
)
{
    /// <summary>Whether the origins of the settings are to replace <c>*</c> wherever the API allows any origin.</summary>
    public bool ReplacesAnyOrigin { get; init; }

    /// <summary>Whether there is an origin to stand in a header that allows any: one of several would refuse the pages of the others.</summary>
    public bool NarrowsAny => ReplacesAnyOrigin && Origins.Length == 1;

    public static PageSettings None { get; } = new([], [], null, null);
}
