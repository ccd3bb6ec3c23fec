using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.InFront;

/// <summary>Adds to an answer the headers that a response headers policy of CloudFront adds, which changes no status.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html#understanding-response-headers-policies-cors</remarks>
internal static class EdgeHeaderAnswers
{
    public static Answer With(
        Answer answer,
        EdgeHeaders adds,
        BrowserRequest request,
        bool isPreflight
    )
    {
        if (adds.AreAdded == Truth.False)
        {
            return answer;
        }

        string? open = adds.Unknown ?? (isPreflight ? adds.UnknownOfPreflights : null);
        if (adds.Unknown is not null)
        {
            return answer with { UnknownHeaders = answer.UnknownHeaders ?? open };
        }

        ImmutableArray<AnswerHeader> added = [.. Added(adds, request, isPreflight)];
        // Where it is not known what the origin says, its own headers may win.
        bool mayLose = answer.UnknownHeaders is not null && !adds.Override;
        return mayLose
            ? answer
            : answer with
            {
                Headers =
                [
                    .. answer.Headers.Where(header =>
                        !adds.Override || !added.Any(one => Is(one, header.Name))
                    ),
                    .. added.Where(one =>
                        adds.Override || !answer.Headers.Any(header => Is(one, header.Name))
                    ),
                ],
                UnknownHeaders = answer.UnknownHeaders ?? open,
            };
    }

    private static bool Is(AnswerHeader header, string name) =>
        header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<AnswerHeader> Added(
        EdgeHeaders adds,
        BrowserRequest request,
        bool isPreflight
    )
    {
        string? allowed =
            adds.Origins.Contains("*") ? "*"
            : adds.Origins.Any(origin => Matches(origin, request.Origin)) ? request.Origin
            : null;
        if (allowed is null)
        {
            yield break;
        }

        yield return new AnswerHeader(HeaderNames.AllowOrigin, allowed, null);
        if (adds.AllowCredentials)
        {
            yield return new AnswerHeader(HeaderNames.AllowCredentials, "true", null);
        }

        if (isPreflight && !adds.Methods.IsEmpty)
        {
            yield return new AnswerHeader(
                HeaderNames.AllowMethods,
                string.Join(", ", adds.Methods),
                null
            );
        }

        if (isPreflight && !adds.Headers.IsEmpty)
        {
            yield return new AnswerHeader(
                HeaderNames.AllowHeaders,
                string.Join(", ", adds.Headers),
                null
            );
        }
    }

    /// <summary>Whether an origin is allowed; one label may be left open.</summary>
    private static bool Matches(string allowed, string origin)
    {
        int star = allowed.IndexOf('*', StringComparison.Ordinal);
        string bare = allowed.Contains("://", StringComparison.Ordinal)
            ? origin
            : origin[(origin.IndexOf("://", StringComparison.Ordinal) + 3)..];
        return star < 0
            ? string.Equals(allowed, bare, StringComparison.OrdinalIgnoreCase)
            : bare.Length > allowed.Length - 1
                && bare.StartsWith(allowed[..star], StringComparison.OrdinalIgnoreCase)
                && bare.EndsWith(allowed[(star + 1)..], StringComparison.OrdinalIgnoreCase);
    }
}
