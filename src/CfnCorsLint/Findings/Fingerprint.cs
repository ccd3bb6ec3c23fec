using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Findings;

/// <summary>Identifies a finding by what it is about, so that it is known again after lines have moved.</summary>
/// <param name="File">The path; <c>""</c> for a name that is the same wherever the file lies.</param>
/// <param name="About">API, route, method and message arguments, or the message itself.</param>
/// <param name="Rank">How many equal findings stand before it.</param>
public sealed record Fingerprint(string RuleId, string File, string About, int Rank)
{
    /// <summary>How many hex digits of the hash are kept: enough for a few million findings.</summary>
    private const int Length = 32;

    /// <summary>The fingerprint without the file's path, so that it is equal wherever the file lies and from wherever it is looked at.</summary>
    public Fingerprint InFile => this with { File = "" };

    /// <summary>Lower-case hex. Made when asked for: most reports show none, and the library that hashes takes long to load.</summary>
    public string Hash
    {
        get
        {
            string text = Joined([
                RuleId,
                File,
                About,
                Rank.ToString(CultureInfo.InvariantCulture),
            ]);
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
            return Convert.ToHexStringLower(hash)[..Length];
        }
    }

    /// <summary>Makes the fingerprint of a violation, as if no equal one stood before it.</summary>
    internal static Fingerprint Of(Violation violation, string file)
    {
        bool isOfApi = FindingFactory.IsOfApi(violation);
        string about = Joined([
            violation.Subject.Api?.Id ?? "",
            (isOfApi ? null : violation.Subject.Route?.Path) ?? "",
            (isOfApi ? null : violation.Subject.Method?.Verb) ?? "",
            .. violation
                .Arguments.Where(pair => !isOfApi || pair.Key != "path")
                // A baseline holds when origins are named later, or a repair is worded anew.
                .Where(pair => !violation.OfFixAlone.Contains(pair.Key))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => ImmutableArray.Create(pair.Key).AddRange(pair.Value)),
        ]);
        return new Fingerprint(violation.Rule.Id, file, about, 0);
    }

    private static string Joined(IEnumerable<string> parts) => string.Join('\0', parts);
}
