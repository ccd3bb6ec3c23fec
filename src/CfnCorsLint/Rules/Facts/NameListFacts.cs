using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about a mapped list of methods or headers: what it should say.</summary>
internal static class NameListFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "misnamed-methods",
            "the needed methods that the list names in another way",
            MisnamedMethods
        ),
        new(
            "uncovered-names",
            "the needed names that the list does not name",
            one => UncoveredNames(one, served => served.Headers)
        ),
        new(
            "uncovered-asked-names",
            "the needed names that the list does not name, and the headers that a body of the usual kind asks for",
            one => UncoveredNames(one, served => served.Asked)
        ),
        new("corrected-names", "the list as it is meant", CorrectedNames),
    ];

    private static bool Is(Subject subject, string header) =>
        subject.Mapping is { } mapping && MappedValue.Names(mapping.Name, header);

    private static Fact List(Subject subject) =>
        subject.Mapping is { } mapping
            ? MappedValue.List(mapping, !Is(subject, HeaderNames.AllowMethods))
            : Fact.Missing();

    /// <summary>The methods that browsers ask for, and that the list has in lower case, by <c>ANY</c> or without a comma only.</summary>
    private static Fact MisnamedMethods(Subject subject)
    {
        Fact list = List(subject);
        if (!Is(subject, HeaderNames.AllowMethods) || list.Value is not FactValue.Names written)
        {
            return Fact.Missing(list.Place);
        }

        string[] items = [.. written.Items.Select(item => item.Text)];
        string[] meant = [.. items.SelectMany(Words).Select(word => word.ToUpperInvariant())];
        bool holdsAny = meant.Contains("ANY");
        ServedRoutes served = ServedRoutes.Of(subject);
        return Fact.Of(
            served.Needed.Where(method =>
                !items.Contains(method.Text)
                && !items.Contains("*")
                && (holdsAny || meant.Contains(method.Text))
            ),
            served.Unknown ?? written.More,
            place: list.Place
        ) with
        {
            ByDefaultOf = list.ByDefaultOf,
        };
    }

    private static Fact UncoveredNames(
        Subject subject,
        Func<ServedRoutes, ImmutableArray<NameItem>> headers
    )
    {
        Fact list = List(subject);
        if (list.Value is not FactValue.Names written)
        {
            return Fact.Missing(list.Place);
        }

        ServedRoutes served = ServedRoutes.Of(subject);
        ImmutableArray<NameItem> needed =
            Is(subject, HeaderNames.AllowMethods) ? served.Needed
            : Is(subject, HeaderNames.AllowHeaders) ? headers(served)
            : [];
        return Fact.Of(
            needed.Where(name =>
                !written.Items.Any(item => written.Comparer.Equals(item.Text, name.Text))
            ),
            written.More
                ?? (Is(subject, HeaderNames.AllowMethods) ? served.Unknown : served.UnknownHeaders),
            written.IgnoresCase,
            list.Place
        ) with
        {
            ByDefaultOf = list.ByDefaultOf,
        };
    }

    private static Fact CorrectedNames(Subject subject)
    {
        Fact list = List(subject);
        if (list.Value is not FactValue.Names { More: null } written)
        {
            return Fact.Missing(list.Place);
        }

        ServedRoutes served = ServedRoutes.Of(subject);
        string[] items = [.. written.Items.Select(item => item.Text)];
        string[]? corrected = Is(subject, HeaderNames.AllowMethods)
            ? CorrectedMethods(subject, items, served)
            : [.. items.SelectMany(CorrectedHeaders)];
        if (corrected is null || corrected.SequenceEqual(items))
        {
            return Fact.Missing(list.Place);
        }

        // What is missing comes with it, or the list is right and the call fails all the same.
        IEnumerable<NameItem> needed =
            corrected.Contains("*") ? []
            : Is(subject, HeaderNames.AllowMethods) ? served.Needed
            : Is(subject, HeaderNames.AllowHeaders) ? served.Headers
            : [];
        return Fact.Of(
            string.Join(
                ',',
                corrected.Concat(needed.Select(name => name.Text)).Distinct(written.Comparer)
            ),
            list.Place
        );
    }

    /// <returns><see langword="null"/> when a word stands for no method.</returns>
    private static string[]? CorrectedMethods(Subject subject, string[] items, ServedRoutes served)
    {
        string[] words =
        [
            .. items
                .SelectMany(Words)
                .Select(word => word.ToUpperInvariant())
                .SelectMany(word => word == "ANY" ? MeantByAny(subject, served) : [word])
                .Where(word => word != "ANY"),
        ];
        return
            words.Length > 0
            && served.Unknown is null
            && words.All(word => word == "*" || Verbs.All.Contains(word))
            ? words
            : null;
    }

    /// <summary>The methods of the routes; where a service has a route that takes any method, each, by the word that the service has for that.</summary>
    /// <remarks>With credentials browsers take that word for a name: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
    private static IEnumerable<string> MeantByAny(Subject subject, ServedRoutes served) =>
        subject.Policy is not { } policy || !served.Methods.Any(method => method.Text == "ANY")
            ? served.Methods.Select(method => method.Text)
        : policy.Credentials is null ? ["*"]
        : [];

    /// <summary>The names in an item that holds more than a name can.</summary>
    private static string[] CorrectedHeaders(string item)
    {
        string[] parts = [.. item.Split(s_around.AsSpan()).Where(part => part.Length > 0)];
        string joined = string.Join('-', parts);
        bool isOneName = parts.Length == 2 && s_inTwoWords.Contains(joined);
        return isOneName ? [joined] : parts;
    }

    private static readonly ImmutableArray<char> s_around =
    [
        '"',
        ':',
        ';',
        ' ',
        '\t',
        '(',
        ')',
        '[',
        ']',
    ];

    /// <summary>The usual names whose hyphen is easily left out.</summary>
    private static readonly ImmutableHashSet<string> s_inTwoWords = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Content-Type",
        "Cache-Control",
        "If-Match",
        "User-Agent",
        "Accept-Language",
        "Content-Language"
    );

    private static string[] Words(string item) =>
        item.Split([' ', '\t', ';', '"'], StringSplitOptions.RemoveEmptyEntries);
}
