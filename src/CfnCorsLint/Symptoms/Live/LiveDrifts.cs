using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Compares a live call with the same call as the template has it. What the template leaves unknown is no drift.</summary>
public static class LiveDrifts
{
    /// <summary>The word for the status of the preflight.</summary>
    public const string Status = "status";

    private static readonly ImmutableArray<(string What, string Header)> s_headers =
    [
        ("allow-origin", HeaderNames.AllowOrigin),
        ("allow-methods", HeaderNames.AllowMethods),
        ("allow-headers", HeaderNames.AllowHeaders),
        ("allow-credentials", HeaderNames.AllowCredentials),
        ("max-age", HeaderNames.MaxAge),
    ];

    /// <param name="foretold">The call in each world of the conditions.</param>
    /// <returns>What differs from all of them alike.</returns>
    public static ImmutableArray<LiveDrift> Of(LiveCall live, ImmutableArray<Simulation> foretold)
    {
        ImmutableArray<LiveDrift>[] each = [.. foretold.Select(one => Of(live, one))];
        return each is [var first, .. var others]
            ?
            [
                .. first.Where(drift =>
                    others.All(other => other.Any(same => same.What == drift.What))
                ),
            ]
            : [];
    }

    /// <summary>Whether the drift is one of that header.</summary>
    public static bool IsAbout(LiveDrift drift, string? header) =>
        s_headers.Any(pair => pair.What == drift.What && pair.Header == header);

    private static ImmutableArray<LiveDrift> Of(LiveCall live, Simulation foretold)
    {
        var all = ImmutableArray.CreateBuilder<LiveDrift>();
        if (live.Preflight is { } asked && foretold.Preflight is { Answer: var preflight })
        {
            if (preflight.Status is { } status && status != asked.Status)
            {
                all.Add(OfStatus(status, asked, preflight));
            }
            else if (
                preflight.Status is null
                && foretold.Way is Way.OfDistribution
                && asked is { AnsweredBy: Answerer.CloudFront, Status: >= 400 }
            )
            {
                all.Add(
                    new LiveDrift(
                        Status,
                        "what the API answers",
                        $"{asked.Status.ToString(CultureInfo.InvariantCulture)} of CloudFront itself",
                        DriftKind.NotDeployed,
                        preflight.Decides
                    )
                );
            }

            all.AddRange(OfHeaders(preflight, asked, s_headers));
        }

        // An error of the live API is none of the answer that the template foretells.
        if (
            live.Answer is { Status: >= 200 and <= 299 } came
            && foretold.Answer is { Answer: { IsOk: not false } answer }
        )
        {
            all.AddRange(
                OfHeaders(answer, came, [s_headers[0], s_headers[3]])
                    .Where(drift => !all.Any(known => known.What == drift.What))
            );
        }

        return all.ToImmutable();
    }

    private static LiveDrift OfStatus(int status, LiveAnswer live, Answer foretold) =>
        new(
            Status,
            status.ToString(CultureInfo.InvariantCulture),
            live.Status.ToString(CultureInfo.InvariantCulture),
            foretold.IsOk == live.SeenByBrowser.IsOk ? DriftKind.OtherValue
                : foretold.IsOk == true ? DriftKind.NotDeployed
                : DriftKind.NotInTemplate,
            foretold.Decides
        );

    private static IEnumerable<LiveDrift> OfHeaders(
        Answer foretold,
        LiveAnswer live,
        ImmutableArray<(string What, string Header)> headers
    )
    {
        foreach ((string what, string name) in headers)
        {
            AnswerHeader? header = foretold.Find(name);
            bool isKnown = header is null
                ? foretold.UnknownHeaders is null && foretold.LikelyRefused is null
                : header is { Text: not null, IsByDefault: false, IsOfCode: false };
            string? came = live.SeenByBrowser.Find(name)?.Text;
            if (isKnown && !AreEqual(name, header?.Text, came))
            {
                yield return new LiveDrift(
                    what,
                    header?.Text,
                    came,
                    KindOf(name, header?.Text, came),
                    header?.Source?.Node ?? foretold.Decides
                );
            }
        }
    }

    private static bool AreEqual(string name, string? foretold, string? live) =>
        foretold is null || live is null || !IsList(name)
            ? foretold == live
            : NamesIn(name, foretold).SetEquals(NamesIn(name, live));

    private static DriftKind KindOf(string name, string? foretold, string? live) =>
        live is null ? DriftKind.NotDeployed
        : foretold is null ? DriftKind.NotInTemplate
        : !IsList(name) ? DriftKind.OtherValue
        : NamesIn(name, foretold).IsProperSupersetOf(NamesIn(name, live)) ? DriftKind.NotDeployed
        : NamesIn(name, foretold).IsProperSubsetOf(NamesIn(name, live)) ? DriftKind.NotInTemplate
        : DriftKind.OtherValue;

    private static bool IsList(string name) =>
        name is HeaderNames.AllowMethods or HeaderNames.AllowHeaders;

    /// <summary>The names of a list; names of methods differ by case, names of headers do not.</summary>
    private static HashSet<string> NamesIn(string name, string text) =>
        new(
            HeaderList.Items(text),
            name == HeaderNames.AllowHeaders
                ? StringComparer.OrdinalIgnoreCase
                : StringComparer.Ordinal
        );
}
