using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Puts violations in the order of the text: each once, those that a rule groups under the first.</summary>
internal static class Ordering
{
    public static ImmutableArray<Violation> Of(IEnumerable<Violation> violations)
    {
        ImmutableArray<Violation> ordered =
        [
            .. violations
                .OrderBy(one => one.Place.Span.Start)
                .ThenBy(one => one.Place.Span.End)
                .ThenBy(one => one.Rule.Id, StringComparer.Ordinal),
        ];
        return
        [
            .. ordered
                .GroupBy(GroupOf)
                .Select(group => Join([.. group]))
                .DistinctBy(one => (one.Rule.Id, one.Place, Words(one)))
                .OrderBy(one => one.Place.Span.Start)
                .ThenBy(one => one.Place.Span.End)
                .ThenBy(one => one.Rule.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What there is one finding for.</summary>
    private static (string Rule, string? Api, SyntaxNode? Method, Violation? Own) GroupOf(
        Violation one
    ) =>
        one.Rule.OncePer switch
        {
            Grouping.Api => (one.Rule.Id, one.Subject.Api?.Id, null, null),
            Grouping.Method => (
                one.Rule.Id,
                one.Subject.Api?.Id,
                one.Subject.Method?.Place ?? one.Subject.Place,
                null
            ),
            _ => (one.Rule.Id, one.Subject.Api?.Id, null, one),
        };

    private static Violation Join(ImmutableArray<Violation> group)
    {
        Violation first = Spokesman(group);
        return group.Length == 1
            ? first
            : first with
            {
                Related =
                [
                    .. first
                        .Related.Concat(
                            group.Where(one => !ReferenceEquals(one, first)).Select(PlaceOf)
                        )
                        .Where(place => !ReferenceEquals(place.Place, first.Place))
                        .DistinctBy(place => place.Place),
                ],
                Others = [.. group.Where(one => !ReferenceEquals(one, first))],
            };
    }

    /// <summary>The violation that speaks for a group: the gravest, and among equals one about the allowed origin, which every other header hangs on.</summary>
    private static Violation Spokesman(ImmutableArray<Violation> group) =>
        group
            .OrderByDescending(one => one.Severity)
            .ThenByDescending(one =>
                string.Equals(
                    one.Subject.Mapping?.Name,
                    HeaderNames.AllowOrigin,
                    StringComparison.OrdinalIgnoreCase
                )
            )
            .First();

    private static RelatedPlace PlaceOf(Violation other) =>
        new(
            other.Place,
            other.Subject.Method is { } method ? $"{method.Verb} {other.Subject.Route?.Path} too"
                : other.Subject.Route is { } route ? $"'{route.Path}' too"
                : "here too"
        );

    private static string Words(Violation one) =>
        string.Join(
            '\0',
            one.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={string.Join('\u0001', pair.Value)}")
                .Append(one.When ?? "")
                .Append(one.ByDefaultOf ?? "")
        );
}
