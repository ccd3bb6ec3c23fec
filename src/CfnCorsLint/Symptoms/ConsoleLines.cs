using System.Collections.Immutable;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Symptoms;

/// <summary>Writes the lines that browsers print on their consoles about a call that they refuse, in their own words.</summary>
public static class ConsoleLines
{
    /// <summary>What stands for the host of an API that is not deployed yet.</summary>
    private const string AnyHost = "https://…";

    /// <summary>The lines of each browser that refuses a simulated call; of one that hangs on something unknown none.</summary>
    public static ImmutableArray<ConsoleLine> Of(Simulation simulation) =>
        [
            .. LinesOf(simulation.InChromium ?? simulation, ChromiumConsole.Of),
            .. LinesOf(simulation, FirefoxConsole.Of),
            .. LinesOf(simulation, SafariConsole.Of),
        ];

    /// <summary>What Chromium prints of an answer; <see langword="null"/> when it lets it pass, or it hangs on something unknown.</summary>
    public static ConsoleLine? OfChromium(ConsoleCall call) => Written(call, ChromiumConsole.Of);

    private static IEnumerable<ConsoleLine> LinesOf(
        Simulation simulation,
        Func<ConsoleCall, ConsoleReason?> judge
    ) =>
        simulation is { Verdict.Passes: Truth.False, Deciding: { } deciding }
        && Written(
            new ConsoleCall(
                simulation.Request,
                deciding.Answer,
                ReferenceEquals(deciding, simulation.Preflight),
                simulation.Path.StartsWith('/') ? $"{AnyHost}{simulation.Path}" : $"{AnyHost}/"
            ),
            judge
        )
            is { } line
            ? [line]
            : [];

    private static ConsoleLine? Written(ConsoleCall call, Func<ConsoleCall, ConsoleReason?> judge)
    {
        if (judge(call) is not { Symptom.Length: > 0 } reason)
        {
            return null;
        }

        Symptom symptom = BuiltInSymptoms.Table.Get(reason.Symptom);
        string text = symptom.Texts[0].With(reason.Values);
        return new ConsoleLine(
            symptom,
            text,
            symptom.From switch
            {
                SymptomSource.Chromium => [OfChromium(call, symptom, text)],
                SymptomSource.Firefox => [OfFirefox(call, reason, text)],
                _ => [text, $"Fetch API cannot load {call.Url} due to access control checks."],
            }
        )
        {
            Values = reason.Values,
        };
    }

    /// <summary>What of a preflight is told before the method and the headers has words before it.</summary>
    private static string OfChromium(ConsoleCall call, Symptom symptom, string text) =>
        Framed(
            SymptomSource.Chromium,
            call.IsPreflight && symptom.About == SymptomStep.Either ? 1 : 0,
            call,
            text
        );

    private static string OfFirefox(ConsoleCall call, ConsoleReason reason, string text)
    {
        int frame =
            reason.Values.ContainsKey(Holes.Status) ? 1
            : reason.Symptom == "firefox-wildcard-with-credentials" ? 2
            : 0;
        string framed = Framed(SymptomSource.Firefox, frame, call, text)
            .Replace($"{{{Holes.Status}}}", call.Status, StringComparison.Ordinal);
        return frame == 1 ? $"{framed}." : framed;
    }

    private static string Framed(
        SymptomSource browser,
        int frame,
        ConsoleCall call,
        string reason
    ) =>
        TextPattern
            .Of(BuiltInSymptoms.Table.WordsOf(browser).Frames[frame].Text)
            .With(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["request"] = "fetch",
                    [Holes.Url] = call.Url,
                    [Holes.Origin] = call.Request.Origin,
                    ["reason"] = reason,
                }
            );
}
