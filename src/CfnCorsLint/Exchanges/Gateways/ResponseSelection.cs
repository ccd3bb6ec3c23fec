using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Says which integration response API Gateway selects for the status that an integration answers.</summary>
/// <param name="Response"><see langword="null"/> when none is selected or it is not known.</param>
/// <param name="Unknown">Why it is not known; <see langword="null"/> when it is.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html</remarks>
public sealed record ResponseSelection(IntegrationResponse? Response, string? Unknown)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(200);

    public static ResponseSelection By(int status, Integration integration)
    {
        if (integration.UnknownResponses is { } why)
        {
            return new ResponseSelection(null, why);
        }

        string text = status.ToString(CultureInfo.InvariantCulture);
        var matching = new List<IntegrationResponse>();
        foreach (IntegrationResponse response in integration.Responses)
        {
            switch (Matches(response, text))
            {
                case Truth.Unknown:
                    return new ResponseSelection(null, "a selection pattern is not known");
                case Truth.True:
                    matching.Add(response);
                    break;
                default:
                    break;
            }
        }

        // Of several the one whose own status is the integration's wins.
        return new ResponseSelection(
            matching.Find(response => StatusCodes.Of(response.StatusCode) == status)
                ?? matching.FirstOrDefault()
                ?? Default(integration.Responses),
            null
        );
    }

    /// <summary>The response without a pattern; <see langword="null"/> when there is none.</summary>
    public static IntegrationResponse? Default(ImmutableArray<IntegrationResponse> responses) =>
        responses.FirstOrDefault(IsDefault);

    public static bool IsDefault(IntegrationResponse response) =>
        response.SelectionPattern is null or Value.Known { Text: "" };

    private static Truth Matches(IntegrationResponse response, string status)
    {
        if (IsDefault(response))
        {
            return Truth.False;
        }

        if (response.SelectionPattern is not Value.Known { ByDefaultOf: null } pattern)
        {
            return Truth.Unknown;
        }

        try
        {
            return Regex
                .IsMatch(status, $"^(?:{pattern.Text})$", RegexOptions.CultureInvariant, s_longest)
                .ToTruth();
        }
        catch (ArgumentException)
        {
            return Truth.Unknown;
        }
        catch (RegexMatchTimeoutException)
        {
            return Truth.Unknown;
        }
    }
}
