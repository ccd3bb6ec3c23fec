using System.Globalization;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>Writes the line under a finding that tells what the browser sees: <c>OPTIONS /orders → 403 {"message":…}: the preflight needs …</c></summary>
public static class BrowserLine
{
    /// <returns><see langword="null"/> unless the browser refuses the call.</returns>
    public static string? Of(Exchange exchange)
    {
        bool isPreflight = exchange.Step == ExchangeStep.Preflight;
        return (isPreflight ? exchange.Preflight : exchange.Answer) is { } answer
            ? Of(
                isPreflight ? "OPTIONS" : exchange.Request.Method,
                exchange.Call.Route.Path,
                answer,
                exchange.Verdict
            )
            : null;
    }

    /// <returns><see langword="null"/> unless the browser refuses the answer.</returns>
    public static string? Of(string verb, string path, Answer answer, Verdict verdict)
    {
        if (verdict.Passes != Truth.False)
        {
            return null;
        }

        string status =
            answer.Status?.ToString(CultureInfo.InvariantCulture)
            ?? (answer.IsSuccess ? "2xx" : "?");
        string body = answer.Body is null ? "" : $" {answer.Body}";
        return $"{verb} {path} → {status}{body}: {verdict.Reason}";
    }
}
