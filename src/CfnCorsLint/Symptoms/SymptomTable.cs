using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Holds all that <c>symptoms.yaml</c> says.</summary>
public sealed record SymptomTable(
    ImmutableArray<SourceWords> Sources,
    ImmutableArray<Symptom> Symptoms,
    ImmutableArray<LookAlike> LookAlikes
)
{
    private const string Quotes = "'\"‘’‚‛“”„‟`´";

    /// <summary>What the gateways write into the bodies of their own errors.</summary>
    public ImmutableArray<GatewayBody> Bodies { get; init; } = [];

    /// <summary>The lines beside the messages of browsers that tell the status of the answer.</summary>
    public ImmutableArray<StatusLine> Statuses { get; init; } = [];

    /// <summary>A table without any quotes in texts and frames, as they are after a shell took them away.</summary>
    public SymptomTable ToQuoteless() =>
        this with
        {
            Sources =
            [
                .. Sources.Select(words =>
                    words with
                    {
                        Frames =
                        [
                            .. words.Frames.Select(frame =>
                                SymptomFrame.Of(
                                    WithoutQuotes(frame.Text),
                                    frame.From,
                                    frame.Repeats
                                )
                            ),
                        ],
                    }
                ),
            ],
            Symptoms =
            [
                .. Symptoms.Select(symptom =>
                    symptom with
                    {
                        Texts =
                        [
                            .. symptom.Texts.Select(text =>
                                TextPattern.Of(WithoutQuotes(text.Written))
                            ),
                        ],
                    }
                ),
            ],
        };

    public static string WithoutQuotes(string text) =>
        string.Concat(text.Where(letter => !Quotes.Contains(letter)));

    public SourceWords WordsOf(SymptomSource source) =>
        Sources.First(words => words.Source == source);

    public Symptom Get(string id) => Symptoms.First(symptom => symptom.Id == id);
}
