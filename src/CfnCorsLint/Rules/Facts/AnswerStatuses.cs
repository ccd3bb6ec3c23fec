using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Reads the facts about the statuses that a method answers by its integration responses.</summary>
internal static class AnswerStatuses
{
    /// <summary>The statuses from 200 to 299.</summary>
    public static Fact Success(Method? method) =>
        Of(method, response => (IsSuccess(response).ToTruth(), null));

    /// <summary>The statuses whose answer carries <c>Access-Control-Allow-Origin</c>.</summary>
    public static Fact WithOrigin(Method? method) =>
        Of(
            method,
            response =>
            {
                var answer = AnswerHeaders.Of(response, method?.Integration);
                return answer.Find(HeaderNames.AllowOrigin) is not null ? (Truth.True, null)
                    : answer.Script.Overrides ? (Truth.Unknown, "a mapping template answers")
                    : answer.Unknown is { } why ? (Truth.Unknown, why)
                    : (Truth.False, null);
            }
        );

    /// <summary>The content types that the method declares for success.</summary>
    public static Fact ContentTypes(Method? method) =>
        Fact.Of(
            (method?.Responses ?? [])
                .Where(response => response.StatusCode is Value.Known { Text: ['2', _, _] })
                .SelectMany(response => response.ContentTypes)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(type => new NameItem(type)),
            ignoresCase: true
        );

    private static bool IsSuccess(IntegrationResponse response) =>
        response.StatusCode is Value.Known { Text: ['2', _, _] };

    private static Fact Of(
        Method? method,
        Func<IntegrationResponse, (Truth Belongs, string? Why)> choose
    )
    {
        string? open = method?.Integration?.UnknownResponses;
        ImmutableArray<NameItem>.Builder statuses = ImmutableArray.CreateBuilder<NameItem>();
        foreach (IntegrationResponse response in method?.Integration?.Responses ?? [])
        {
            (Truth belongs, string? why) = choose(response);
            if (response.StatusCode is not Value.Known status)
            {
                open ??= "a status";
            }
            else if (belongs == Truth.True)
            {
                statuses.Add(new NameItem(status.Text, status.Node));
            }
            else if (belongs == Truth.Unknown)
            {
                open ??= why;
            }
        }

        return Fact.Of(statuses, open, place: method?.Integration?.Place ?? method?.Place);
    }
}
