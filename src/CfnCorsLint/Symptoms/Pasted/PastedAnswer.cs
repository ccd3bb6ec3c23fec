using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Holds an answer that somebody pasted, as <c>curl</c> or the tools of a browser print it.</summary>
/// <param name="Answer">What came; its status is 0 where that is not told.</param>
/// <param name="Request">What it answers, as far as that is told.</param>
/// <param name="Start">Where it stands in what was pasted, from 0.</param>
/// <param name="End">Behind it.</param>
internal sealed record PastedAnswer(LiveAnswer Answer, PastedRequest Request, int Start, int End)
{
    private static readonly ImmutableArray<string> s_names =
    [
        "Access-Control-",
        "x-amz-",
        "x-amzn-",
    ];

    /// <summary>Whether the answer can be about CORS or AWS at all: any server of the world answers 403.</summary>
    public bool Concerns =>
        Answer.AnsweredBy != Answerer.Other
        || Answer.To == SymptomStep.Preflight
        || Request.Origin is not null
        || Answer.Headers.Any(header =>
            s_names.Any(name => header.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>The requests that the answer can be to: the preflight, the call, or both where nothing tells.</summary>
    public ImmutableArray<SymptomStep> Steps =>
        Answer.To == SymptomStep.Either ? [SymptomStep.Preflight, SymptomStep.Call] : [Answer.To];

    /// <summary>The request as a browser would make it; <see langword="null"/> when it is not told who asks.</summary>
    public BrowserRequest? Call => Request.Origin is { } origin ? CallBy(origin) : null;

    /// <summary>The request as a browser would make it for a page of an origin; a method that is not told may be any that needs no leave.</summary>
    public BrowserRequest CallBy(string origin) =>
        new(
            origin,
            Request.CallMethod ?? "GET",
            [
                .. HeaderList
                    .Items(Request.AskedHeaders)
                    .Select(name => name.ToLowerInvariant())
                    .Order(StringComparer.Ordinal),
            ],
            WithCredentials: false
        );
}
