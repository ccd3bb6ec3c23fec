using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Makes one finding of what one property of an API repairs on all of its routes.</summary>
internal static class SharedRepairs
{
    public static IEnumerable<Violation> Of(IEnumerable<Violation> violations) =>
        violations.GroupBy(KeyOf).Select(group => Join([.. group]));

    /// <summary>Violations of one rule at one place of one API, of different routes.</summary>
    private static (
        Violation? Own,
        Rule? Rule,
        string?,
        Syntax.SyntaxNode?,
        string?,
        string?
    ) KeyOf(Violation one) =>
        one is { Rule.OncePer: Grouping.Subject, Subject: { Route: not null, Api: { } api } }
        && (api.Cors is not null || Apis.Serverless.SamApis.Make(api))
            ? (null, null, $"{one.Rule.Id} {api.Id}", one.Place, one.When, one.ByDefaultOf)
            : (one, null, null, null, null, null);

    private static Violation Join(ImmutableArray<Violation> group)
    {
        Violation first = group[0];
        ImmutableArray<Violation> byRoute =
        [
            .. group.DistinctBy(one => one.Subject.Route?.Path, StringComparer.Ordinal),
        ];
        if (byRoute.Length < 2)
        {
            return first;
        }

        return first with
        {
            Severity = group.Max(one => one.Severity),
            Rule = group.MaxBy(one => one.Severity)?.Rule ?? first.Rule,
            Arguments = group
                .SelectMany(one => one.Arguments)
                .GroupBy(pair => pair.Key, StringComparer.Ordinal)
                .ToImmutableDictionary(
                    pairs => pairs.Key,
                    pairs =>
                        pairs
                            .SelectMany(pair => pair.Value)
                            .Distinct(StringComparer.Ordinal)
                            .ToImmutableArray(),
                    StringComparer.Ordinal
                ),
            Related =
            [
                .. group
                    .SelectMany(one => one.Related)
                    .Concat(byRoute.Select(RouteOf))
                    .Where(place => !ReferenceEquals(place.Place, first.Place))
                    .DistinctBy(place => place.Place),
            ],
            IsOfApi = true,
        };
    }

    private static RelatedPlace RouteOf(Violation one) =>
        new(one.Subject.Route?.Place ?? one.Place, $"'{one.Subject.Route?.Path}' is declared here");
}
