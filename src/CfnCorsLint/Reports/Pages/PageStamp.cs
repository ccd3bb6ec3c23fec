using System.Globalization;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Says which version of the tool made a page, and when.</summary>
/// <param name="Tool">The version and the commit: <c>cfncors 0.1.0 (0123456789ab)</c>.</param>
public sealed record PageStamp(string Tool, DateTimeOffset Time)
{
    /// <summary>A line for people, with the time of the world's clock.</summary>
    public string Line =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Tool}, {Time.ToUniversalTime():yyyy-MM-dd HH:mm} UTC"
        );
}
