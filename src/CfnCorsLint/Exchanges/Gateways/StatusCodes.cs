using System.Globalization;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Reads a status out of a value.</summary>
internal static class StatusCodes
{
    /// <returns><see langword="null"/> when it is absent, no number, or not known.</returns>
    public static int? Of(Value? value) =>
        value is Value.Known { ByDefaultOf: null } known
        && int.TryParse(known.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
            ? status
            : null;
}
