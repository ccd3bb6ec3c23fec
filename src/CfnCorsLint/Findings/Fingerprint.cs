using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CfnCorsLint.Rules;

namespace CfnCorsLint.Findings;

/// <summary>Makes the name by which a finding is known again after lines have moved.</summary>
internal static class Fingerprint
{
    /// <summary>Hex digits kept of the hash: enough for a few million findings.</summary>
    private const int Length = 32;

    /// <summary>All that counts but the rank among equals.</summary>
    public static string Basis(Violation violation, string file)
    {
        bool isOfApi = FindingFactory.IsOfApi(violation);
        return Joined([
            violation.Rule.Id,
            file,
            violation.Subject.Api?.Id ?? "",
            (isOfApi ? null : violation.Subject.Route?.Path) ?? "",
            (isOfApi ? null : violation.Subject.Method?.Verb) ?? "",
            .. violation
                .Arguments.Where(pair => !isOfApi || pair.Key != "path")
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => ImmutableArray.Create(pair.Key).AddRange(pair.Value)),
        ]);
    }

    /// <param name="rank">How many findings of the same basis stand before it.</param>
    public static string Of(string basis, int rank)
    {
        string text = Joined([basis, rank.ToString(CultureInfo.InvariantCulture)]);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash)[..Length];
    }

    private static string Joined(IEnumerable<string> parts) => string.Join('\0', parts);
}
