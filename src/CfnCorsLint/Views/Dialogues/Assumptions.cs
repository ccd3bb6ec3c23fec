using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>Says which parts of an expected call are only assumed, since neither the definition nor anybody else names them.</summary>
/// <param name="Origin">Whether nobody named the page's origin.</param>
/// <param name="Credentials">Whether it carries cookies only because the API allows them.</param>
/// <param name="IsOfAny">Whether its method stands for all that the route takes.</param>
/// <param name="Headers">Names of headers, lower case.</param>
public sealed record Assumptions(
    bool Origin,
    bool Credentials,
    bool IsOfAny,
    ImmutableArray<string> Headers
)
{
    public static Assumptions None { get; } = new(false, false, false, []);

    public static Assumptions Of(ExpectedCall call, PageSettings pageSettings) =>
        new(
            pageSettings.Origins.IsEmpty,
            call.Request.WithCredentials && pageSettings.WithCredentials is null,
            call.IsOfAny,
            call.Assumed
        );

    /// <summary>A word for each: <c>origin</c>, <c>method</c>, <c>credentials</c>, names of headers.</summary>
    public ImmutableArray<string> Words =>
        [
            .. Origin ? (string[])["origin"] : [],
            .. IsOfAny ? (string[])["method"] : [],
            .. Credentials ? (string[])["credentials"] : [],
            .. Headers,
        ];

    /// <summary>A sentence for each but the origin, which is told with it.</summary>
    /// <param name="method">The method that is played.</param>
    public IEnumerable<string> Sentences(string method)
    {
        if (IsOfAny)
        {
            yield return $"Which methods pages call is not known: {method} stands for them.";
        }

        if (!Headers.IsEmpty)
        {
            yield return $"It is assumed that the body is JSON, so that the page sends {string.Join(", ", Headers)}.";
        }

        if (Credentials)
        {
            yield return "It is assumed that the call carries cookies, as the API allows them.";
        }
    }
}
