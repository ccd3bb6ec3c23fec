using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>What is played: every call answered well, every answer with one fault, and drawn ones with several.</summary>
internal sealed class Combinations
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";
    private const string AllowMethods = "Access-Control-Allow-Methods";
    private const string AllowHeaders = "Access-Control-Allow-Headers";
    private const string AllowCredentials = "Access-Control-Allow-Credentials";

    private readonly Random _random;
    private readonly string _page;

    private Combinations(string page, int seed)
    {
        _page = page;
        _random = new Random(seed);
    }

    /// <param name="page">The origin of the page.</param>
    /// <param name="drawn">How many are drawn beside the enumerated ones.</param>
    public static ImmutableArray<Combination> Of(string page, int drawn, int seed)
    {
        var combinations = new Combinations(page, seed);
        return
        [
            .. FetchCalls
                .Each.Select(combinations.Good)
                .Concat(FetchCalls.Usual.SelectMany(combinations.WithOneFault))
                .Concat(Enumerable.Range(0, drawn).Select(_ => combinations.Draw()))
                .Select((combination, number) => combination with { Number = number }),
        ];
    }

    private Combination Good(FetchCall call)
    {
        HostAnswer answer = new HostAnswer(200, [])
            .With(AllowOrigin, Spellings.Origins(call, _page)[0])
            .With(AllowCredentials, call.IsWithCredentials ? Spellings.Credentials[0] : []);
        HostAnswer preflight = answer
            .With(AllowMethods, Spellings.Methods(call)[0])
            .With(AllowHeaders, Spellings.Headers(call)[0]);
        return new Combination(0, call, preflight, answer, 0);
    }

    private IEnumerable<Combination> WithOneFault(FetchCall call)
    {
        Combination good = Good(call) with { Faults = 1 };
        ImmutableArray<ImmutableArray<string>> origins = Spellings.Origins(call, _page);
        IEnumerable<HostAnswer> preflights =
        [
            .. Varied(good.Preflight, AllowOrigin, origins),
            .. Varied(good.Preflight, AllowMethods, Spellings.Methods(call)),
            .. Varied(good.Preflight, AllowHeaders, Spellings.Headers(call)),
            .. Varied(good.Preflight, AllowCredentials, Spellings.Credentials),
            .. Spellings.Statuses.Select(status => good.Preflight with { Status = status }),
        ];
        IEnumerable<HostAnswer> answers =
        [
            .. Varied(good.Answer, AllowOrigin, origins),
            .. Varied(good.Answer, AllowCredentials, Spellings.Credentials),
            .. Spellings.Statuses.Select(status => good.Answer with { Status = status }),
        ];
        return preflights
            .Select(preflight => good with { Preflight = preflight })
            .Concat(answers.Select(answer => good with { Answer = answer }));
    }

    private static IEnumerable<HostAnswer> Varied(
        HostAnswer answer,
        string name,
        ImmutableArray<ImmutableArray<string>> spellings
    ) => spellings.Select(lines => answer.With(name, lines));

    private Combination Draw()
    {
        var call = new FetchCall(
            Any(FetchCalls.Methods),
            Any(FetchCalls.HeaderSets),
            Any(["include", "same-origin", "omit"]),
            IsSandboxed: _random.Next(10) == 0
        );
        ImmutableArray<ImmutableArray<string>> origins = Spellings.Origins(call, _page);
        ImmutableArray<ImmutableArray<string>> credentials = call.IsWithCredentials
            ? Spellings.Credentials
            :
            [
                [],
                .. Spellings.Credentials,
            ];
        HostAnswer preflight = new HostAnswer(Mostly(Spellings.Statuses), [])
            .With(AllowOrigin, Mostly(origins))
            .With(AllowCredentials, Mostly(credentials))
            .With(AllowMethods, Mostly(Spellings.Methods(call)))
            .With(AllowHeaders, Mostly(Spellings.Headers(call)));
        HostAnswer answer = new HostAnswer(Mostly(Spellings.Statuses), [])
            .With(AllowOrigin, Mostly(origins))
            .With(AllowCredentials, Mostly(credentials));
        return new Combination(0, call, preflight, answer, int.MaxValue);
    }

    /// <summary>The first of them in most cases, that not every call fails at once.</summary>
    private T Mostly<T>(ImmutableArray<T> choices) =>
        _random.Next(100) < 75 ? choices[0] : Any(choices);

    private T Any<T>(ImmutableArray<T> choices) => choices[_random.Next(choices.Length)];
}
