using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>The reason for which a browser refuses an answer, named by the message that the browser prints.</summary>
/// <param name="Symptom">The id of the message; <c>""</c> when something is not known on which it hangs.</param>
/// <param name="Values">What the browser writes into the holes.</param>
internal sealed record ConsoleReason(string Symptom, ImmutableDictionary<string, string> Values)
{
    public static ConsoleReason NotKnown { get; } =
        new("", ImmutableDictionary<string, string>.Empty);

    public static ConsoleReason Of(string symptom) => NotKnown with { Symptom = symptom };

    public static ConsoleReason Of(string symptom, string hole, string value) =>
        new(symptom, NotKnown.Values.SetItem(hole, value));
}
