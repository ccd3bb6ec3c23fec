using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Judging;

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
        || (first.Topic.Meets(second.Topic) && !AreApart(first.Violation, second.Violation));

    /// <summary>Whether the violations speak of two keys of one policy, or of two items of one of its lists.</summary>
    private static bool AreApart(Violation first, Violation second) =>
        first.Subject.Policy?.Body is { } body
        && ReferenceEquals(second.Subject.Policy?.Body, body)
        && PartOf(first.Place, body) is { } one
        && PartOf(second.Place, body) is { } other
        && (
            one.Key != other.Key
            || (
                one.Item is not null
                && other.Item is not null
                && !ReferenceEquals(one.Item, other.Item)
            )
        );

    /// <summary>The key of the policy below which the place lies, and the item of a list that holds it.</summary>
    private static (string? Key, SyntaxNode? Item)? PartOf(SyntaxNode place, MappingNode body)
    {
        SyntaxNode? item = null;
        for (SyntaxNode? at = place; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at.Parent, body))
            {
                return (body.EntryOf(at)?.Name, item);
            }

            item = at.Parent is SequenceNode ? at : item;
        }

        return null;
    }
}
