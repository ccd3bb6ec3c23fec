using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Something that people see when CORS fails, and what can be behind it.</summary>
public sealed record Symptom
{
    /// <summary>A stable name: <c>chromium-method-not-allowed</c>.</summary>
    public required string Id { get; init; }

    public required SymptomSource From { get; init; }

    /// <summary>Whether a browser prints it.</summary>
    public bool IsOfBrowser =>
        From
            is SymptomSource.Chromium
                or SymptomSource.Firefox
                or SymptomSource.Safari
                or SymptomSource.EdgeHtml;

    public SymptomStep About { get; init; }

    /// <summary>Today's wording first, then older ones; empty for a live answer.</summary>
    public ImmutableArray<TextPattern> Texts { get; init; } = [];

    /// <summary>The answer that it is; <see langword="null"/> for a text.</summary>
    public AnswerPattern? Answer { get; init; }

    /// <summary>A line that belongs to the message before it, and tells little where it stands alone.</summary>
    public bool IsDetail { get; init; }

    /// <summary>Whether the reason that stands right behind it in the text is told by it: the symptom says more.</summary>
    public bool TakesReason { get; init; }

    /// <summary>Whether the message tells that the page calls with cookies or other credentials.</summary>
    public bool IsWithCredentials { get; init; }

    /// <summary>What the symptom means, in a sentence or two.</summary>
    public required string Means { get; init; }

    /// <summary>What the symptom leaves open, in a clause; <see langword="null"/> when it leaves nothing open.</summary>
    public string? Unknown { get; init; }

    /// <summary>The hole whose value tells what is otherwise unknown; <see langword="null"/> when none does.</summary>
    public string? ToldBy { get; init; }

    /// <summary>Ids of the rules that can be behind it, the likeliest first.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>Ids of all rules that are named, whatever the values in the text are.</summary>
    public IEnumerable<string> AllRules =>
        Rules.Concat(Cases.SelectMany(one => one.Rules)).Distinct(StringComparer.Ordinal);

    /// <summary>What the values in the text tell beyond that; the first that fits counts.</summary>
    public ImmutableArray<SymptomCase> Cases { get; init; } = [];

    /// <summary>Whether a live answer leaves only that cause.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The addresses of pages that prove what the symptom is said to mean.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>A text in which it is recognised; <see langword="null"/> for a live answer.</summary>
    public string? Example { get; init; }

    /// <summary>An answer in which it is recognised; <see langword="null"/> for a text.</summary>
    public LiveAnswer? ExampleAnswer { get; init; }
}
