using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Holds what a browser prints on its console when it refuses a call.</summary>
/// <param name="Symptom">The message.</param>
/// <param name="Reason">The text of the message, without what the browser puts around it.</param>
/// <param name="Lines">All that is printed, line by line.</param>
public sealed record ConsoleLine(Symptom Symptom, string Reason, ImmutableArray<string> Lines)
{
    /// <summary>What stands in the holes of the message.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The browser, by the name that most people know.</summary>
    public string ShortName =>
        Symptom.From switch
        {
            SymptomSource.Chromium => "Chrome",
            SymptomSource.Firefox => "Firefox",
            _ => "Safari",
        };
}
