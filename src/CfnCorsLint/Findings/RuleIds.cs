using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Takes the ids that a suppression names.</summary>
internal static partial class RuleIds
{
    public static void Add(
        TextSpan place,
        IEnumerable<string> written,
        string reason,
        TextSpan? scope,
        List<Suppression> all,
        List<MalformedSuppression> malformed
    )
    {
        ImmutableArray<string> ids =
        [
            .. written.Select(id => id.Trim()).Where(id => id.Length > 0),
        ];
        if (ids.IsEmpty)
        {
            malformed.Add(
                new MalformedSuppression(
                    place,
                    "A suppression names the rule it silences: ignore[CORS101]."
                )
            );
        }
        else if (ids.FirstOrDefault(id => !Id().IsMatch(id)) is { } wrong)
        {
            malformed.Add(new MalformedSuppression(place, $"'{wrong}' is no rule id."));
        }
        else
        {
            all.Add(new Suppression(place, ids, reason.Trim(), scope));
        }
    }

    [GeneratedRegex(@"^[A-Z]+[0-9]{3}$")]
    private static partial Regex Id();
}
