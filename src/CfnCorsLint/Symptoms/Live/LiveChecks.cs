using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Lists the checks that are made of a live API besides the calls of its pages, the most telling first.</summary>
public static class LiveChecks
{
    private const string Foreign = "https://cfncors-check.example";

    private const string ForeignOrigin = "foreign-origin";

    private const string NullOrigin = "null";

    /// <summary>A method that no API has: a preflight that allows it allows any.</summary>
    private const string NoMethod = "CFNCORS";

    /// <summary>A part of a path that no API has.</summary>
    private const string NoPath = "cfncors-no-such-path";

    /// <param name="origin">Of a page that the API is for.</param>
    /// <param name="path">The path that is asked, with its query.</param>
    /// <param name="isPreflighted">Whether the calls of the pages are asked for first, so that the preflight is what is judged.</param>
    public static ImmutableArray<CheckQuestion> Of(string origin, string path, bool isPreflighted)
    {
        CheckCall From(string other) => new(other, path, "GET", isPreflighted);

        var all = ImmutableArray.CreateBuilder<CheckQuestion>();
        all.Add(new CheckQuestion(ForeignOrigin, [From(Foreign)], OfForeign));
        all.Add(new CheckQuestion("null-origin", [From(NullOrigin)], OfNull));
        foreach ((string name, string other) in Neighbours(origin))
        {
            all.Add(
                new CheckQuestion(name, [From(other)], OfNeighbour(name, origin))
                {
                    IdleAfter = ForeignOrigin,
                }
            );
        }

        all.Add(
            new CheckQuestion(
                "cache",
                [new(origin, path, "GET", false), new(Foreign, path, "GET", false)],
                OfCache
            )
        );
        all.Add(
            new CheckQuestion(
                "slash",
                [
                    new(origin, path, "GET", isPreflighted),
                    new(origin, OtherSpelling(path), "GET", isPreflighted),
                ],
                OfSlash
            )
        );
        all.Add(
            new CheckQuestion(
                "unknown-path",
                [new(origin, Below(path), "GET", false)],
                OfUnknownPath
            )
        );
        all.Add(
            new CheckQuestion(
                "unknown-method",
                [new(origin, path, NoMethod, true)],
                OfUnknownMethod
            )
        );
        return all.ToImmutable();
    }

    /// <summary>Origins that look like the one that is allowed and belong to somebody else.</summary>
    /// <remarks>Source: https://portswigger.net/web-security/cors (errors parsing Origin headers)</remarks>
    private static IEnumerable<(string Name, string Origin)> Neighbours(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out Uri? url) || url.IsLoopback)
        {
            yield break;
        }

        string scheme = url.Scheme;
        yield return ("sub-domain", $"{scheme}://cfncors-check.{url.Authority}");
        yield return ("prefix", $"{scheme}://{url.Host}.cfncors-check.example");
        yield return ("suffix", $"{scheme}://cfncors-check{url.Authority}");
    }

    private static LiveCheck OfForeign(ImmutableArray<LiveCall> asked)
    {
        LiveCall call = asked[0];
        return LiveEcho.IsEchoed(call)
            ? Bad(
                ForeignOrigin,
                $"A site that has nothing to do with the API, {Foreign}, is given back{LiveEcho.WithCredentials(call)}: every origin is let in.",
                ["CORS308"],
                asked
            )
            : Good(
                ForeignOrigin,
                AllowedOf(call) == "*"
                    ? "Any origin is allowed by '*', which no call with cookies passes."
                    : $"{Foreign} is not allowed.",
                asked
            );
    }

    private static LiveCheck OfNull(ImmutableArray<LiveCall> asked) =>
        LiveEcho.IsEchoed(asked[0])
            ? Bad(
                "null-origin",
                $"The origin 'null' is allowed{LiveEcho.WithCredentials(asked[0])}: any sandboxed frame may read the answers.",
                ["CORS305"],
                asked
            )
            : Good("null-origin", "The origin 'null' is not allowed by its name.", asked);

    private static Func<ImmutableArray<LiveCall>, LiveCheck> OfNeighbour(
        string name,
        string origin
    ) =>
        asked =>
        {
            string other = asked[0].Request.Origin;
            return LiveEcho.IsEchoed(asked[0])
                ? Bad(
                    name,
                    $"{other} is allowed like {origin}{LiveEcho.WithCredentials(asked[0])}, and may belong to anybody: the origin is compared loosely.",
                    ["CORS309", "CORS308"],
                    asked
                )
                : Good(name, $"{other} is not allowed by its name.", asked);
        };

    /// <summary>Two origins in turn: what the first one got must not be given to the second.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches</remarks>
    private static LiveCheck OfCache(ImmutableArray<LiveCall> asked)
    {
        LiveAnswer? first = asked[0].Answer;
        LiveAnswer? second = asked[1].Answer;
        if (first?.AllowedOrigin is not { } own)
        {
            return new LiveCheck(
                "cache",
                CheckOutcome.Unknown,
                "The answer allows no origin, so it does not tell whether a cache mixes origins up.",
                [],
                asked
            );
        }

        if (own == "*")
        {
            return Good(
                "cache",
                "The answer is one for all origins, so that a cache can mix nothing up.",
                asked
            );
        }

        Symptom stored = LiveDiagnoses.StoredForAnother;
        if (
            second is not null
            && second.AllowedOrigin == own
            && stored.Answer?.Fits(second) == true
        )
        {
            return Bad("cache", stored.Means, stored.Rules, asked);
        }

        bool isOfOrigin = second?.AllowedOrigin != own;
        bool varies = VariesBy("origin", first);
        return isOfOrigin && !varies
            ? Bad(
                "cache",
                "The answer depends on the origin, and says nothing of it: without 'Vary: Origin' a cache gives one page what another one got.",
                ["CORS310", .. stored.Rules],
                asked
            )
            : Good(
                "cache",
                isOfOrigin
                    ? "The answer depends on the origin and says so: Vary names Origin."
                    : "The answer allows one origin, whoever asks.",
                asked
            );
    }

    private static bool VariesBy(string name, LiveAnswer answer) =>
        answer.SeenByBrowser.Find("Vary") is { Text: { } text }
        && HeaderList
            .Items(text)
            .Any(item => item == "*" || item.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static LiveCheck OfSlash(ImmutableArray<LiveCall> asked)
    {
        LiveAnswer? plain = asked[0].Preflight ?? asked[0].Answer;
        LiveAnswer? twin = asked[1].Preflight ?? asked[1].Answer;
        return (plain, twin) switch
        {
            ({ LeadsElsewhere: true }, _) => Bad(
                "slash",
                "The address leads to another one, which browsers do not follow for a preflight: call it as the redirect has it.",
                ["CORS108"],
                asked
            ),
            (_, { LeadsElsewhere: true }) => new LiveCheck(
                "slash",
                CheckOutcome.Good,
                "With the other form of the slash at its end the address leads to another one: pages have to call it as it is here.",
                [],
                asked
            ),
            ({ } here, { } there) when asked[0].Outcome != asked[1].Outcome => new LiveCheck(
                "slash",
                CheckOutcome.Unknown,
                $"With and without a slash at its end the address is answered otherwise ({here.Status}, {there.Status}): it is two routes, or one that is there and one that is not.",
                [],
                asked
            ),
            _ => Good("slash", "A slash more or less at the end changes nothing.", asked),
        };
    }

    private static LiveCheck OfUnknownPath(ImmutableArray<LiveCall> asked) =>
        asked[0].Answer is not { Status: >= 400 } error
            ? new LiveCheck(
                "unknown-path",
                CheckOutcome.Unknown,
                "A path that nobody made is answered, too: a page or a catch-all route takes it.",
                [],
                asked
            )
        : asked[0].Outcome == LiveOutcome.Refused
            ? Bad(
                "unknown-path",
                $"The error {error.Status} of a path that is not there lacks the CORS headers: the page sees only that the call failed.",
                error.AnsweredBy switch
                {
                    Answerer.RestApi => ["CORS203", "CORS204"],
                    Answerer.HttpApi => ["CORS114", "CORS318"],
                    Answerer.FunctionUrl => ["CORS215", "CORS207"],
                    _ => [],
                },
                asked
            )
        : Good("unknown-path", $"Errors carry the CORS headers, too ({error.Status}).", asked);

    private static LiveCheck OfUnknownMethod(ImmutableArray<LiveCall> asked) =>
        asked[0].Outcome == LiveOutcome.Refused
            ? Good("unknown-method", "A method that nobody has is not allowed.", asked)
            : new LiveCheck(
                "unknown-method",
                CheckOutcome.Unknown,
                $"The preflight allows any method, even '{NoMethod}': it is '*', or what was asked is given back.",
                [],
                asked
            );

    /// <summary>The path with a slash at its end, or without the one that it has.</summary>
    private static string OtherSpelling(string path)
    {
        (string head, string query) = Parts(path);
        return (head.Length > 1 && head.EndsWith('/') ? head[..^1] : $"{head}/") + query;
    }

    private static string Below(string path) =>
        $"{Parts(path).Head.TrimEnd('/')}/{NoPath}/{NoPath}";

    private static (string Head, string Query) Parts(string path)
    {
        int at = path.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? (path, "") : (path[..at], path[at..]);
    }

    private static string? AllowedOf(LiveCall call) =>
        (call.Preflight ?? call.Answer)?.AllowedOrigin;

    private static LiveCheck Good(string name, string says, ImmutableArray<LiveCall> asked) =>
        new(name, CheckOutcome.Good, says, [], asked);

    private static LiveCheck Bad(
        string name,
        string says,
        ImmutableArray<string> rules,
        ImmutableArray<LiveCall> asked
    ) => new(name, CheckOutcome.Bad, says, rules, asked);
}
