using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Finds what of the model a violation is about.</summary>
internal static class Targets
{
    /// <summary>The method of the subject; for a route or a preflight the method that answers it; <see langword="null"/> when there is none.</summary>
    public static Method? MethodOf(Subject subject) =>
        subject.Method
        ?? subject.Preflight?.Method
        ?? (subject is { Api: { } api, Route: { } route } ? Preflight.Of(api, route).Method : null);

    /// <summary>The responses that are to get a header: the response of the subject, else all that mean success and lack the header.</summary>
    public static ImmutableArray<IntegrationResponse> ResponsesOf(Subject subject, string header)
    {
        if (subject.Response is { } own)
        {
            return [own];
        }

        string? status = (subject.Declared?.StatusCode as Value.Known)?.Text;
        return
        [
            .. (MethodOf(subject)?.Integration?.Responses ?? []).Where(response =>
                response.Find(header) is null
                && response.StatusCode is Value.Known known
                && (status is null ? known.Text is ['2', _, _] : known.Text == status)
            ),
        ];
    }

    /// <summary>The response that holds the subject's mapping; <see langword="null"/> when it is a gateway response's.</summary>
    public static IntegrationResponse? ResponseOfMapping(Subject subject) =>
        subject.Response
        ?? MethodOf(subject)
            ?.Integration?.Responses.FirstOrDefault(response =>
                response.Headers.Any(header => header.Key == subject.Mapping?.Key)
            );
}
