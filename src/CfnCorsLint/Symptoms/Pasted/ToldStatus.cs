namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Holds the status of an answer that a line beside a message tells.</summary>
/// <param name="Method">What is answered; <see langword="null"/> when the line does not tell.</param>
/// <param name="Url">The address; <see langword="null"/> when the line does not tell.</param>
internal sealed record ToldStatus(string Status, string? Method, string? Url)
{
    /// <summary>Whether the status can be that of the answer that the message is about.</summary>
    public bool IsOf(SymptomMatch match) =>
        (Url is null || match.Url is not { } url || WithoutQuery(Url) == WithoutQuery(url))
        && (
            Method is null
            || match.About == SymptomStep.Either
            || Method == "OPTIONS" == (match.About == SymptomStep.Preflight)
        );

    private static string WithoutQuery(string url) => url.Split('?', '#')[0];
}
