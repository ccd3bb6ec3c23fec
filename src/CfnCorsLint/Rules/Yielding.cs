using System.Collections.Immutable;

namespace CfnCorsLint.Rules;

/// <summary>Silences rules where one that they yield to speaks about the same thing.</summary>
internal static class Yielding
{
    public static ImmutableArray<Violation> Leave(
        IReadOnlyList<(Violation Violation, Topic Topic)> spoken
    )
    {
        ILookup<string, (Violation Violation, Topic Topic)> byRule = spoken.ToLookup(one =>
            one.Violation.Rule.Id
        );
        return
        [
            .. spoken
                .Where(one =>
                    !one
                        .Violation.Rule.YieldsTo.SelectMany(id => byRule[id])
                        .Any(first => IsSame(first, one))
                )
                .Select(one => one.Violation),
        ];
    }

    private static bool IsSame(
        (Violation Violation, Topic Topic) first,
        (Violation Violation, Topic Topic) second
    ) =>
        ReferenceEquals(first.Violation.Place, second.Violation.Place)
        || first.Topic.Meets(second.Topic);
}
