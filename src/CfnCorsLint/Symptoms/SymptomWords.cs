using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Symptoms;

/// <summary>Lists every key and every fixed word that <c>symptoms.yaml</c> may have.</summary>
internal static class SymptomWords
{
    public static ImmutableArray<string> Keys { get; } =
    ["sources", "statuses", "symptoms", "bodies", "look-alikes"];

    public static ImmutableArray<string> SourceKeys { get; } =
    ["name", "sources", "frames", "repeats"];

    public static ImmutableArray<string> SymptomKeys { get; } =
    [
        "id",
        "from",
        "about",
        "texts",
        "answer",
        "is-detail",
        "takes-reason",
        "with-credentials",
        "means",
        "unknown",
        "told-by",
        "rules",
        "cases",
        "confidence",
        "sources",
        "example",
    ];

    public static ImmutableArray<string> RequiredSymptomKeys { get; } =
    ["id", "from", "means", "rules", "example"];

    public static ImmutableArray<string> CaseKeys { get; } =
    ["of", "is", "begins", "ends", "has", "lacks", "rules", "means"];

    public static ImmutableArray<string> AnswerKeys { get; } =
    ["to", "status", "by", "body", "known-by-body", "allows-origin", "with", "without", "repeats"];

    public static ImmutableArray<string> ExampleKeys { get; } = ["to", "status", "headers", "body"];

    public static ImmutableArray<string> StatusKeys { get; } = ["text", "source"];

    public static ImmutableArray<string> BodyKeys { get; } = ["message", "status", "source"];

    public static ImmutableArray<string> LookAlikeKeys { get; } = ["text", "means", "source"];

    public static ImmutableArray<DocumentWord<SymptomSource>> Sources { get; } =
    [
        .. SymptomSources.Words.Select(pair => new DocumentWord<SymptomSource>(
            pair.Word,
            pair.Source
        )),
    ];

    public static ImmutableArray<DocumentWord<Answerer>> Answerers { get; } =
    [
        .. Symptoms.Answerers.Words.Select(pair => new DocumentWord<Answerer>(
            pair.Word,
            pair.Answerer
        )),
    ];

    public static ImmutableArray<DocumentWord<SymptomStep>> Steps { get; } =
    [
        new("either", SymptomStep.Either),
        new("preflight", SymptomStep.Preflight),
        new("call", SymptomStep.Call),
    ];

    /// <summary>What an answer may be to.</summary>
    public static ImmutableArray<DocumentWord<SymptomStep>> Answered { get; } =
    [
        new("any", SymptomStep.Either),
        new("preflight", SymptomStep.Preflight),
        new("call", SymptomStep.Call),
    ];

    public static ImmutableArray<DocumentWord<bool>> Confidences { get; } =
    [new("likely", false), new("certain", true)];

    public static ImmutableArray<DocumentWord<SymptomCaseTest>> Tests { get; } =
    [
        new("is", SymptomCaseTest.Is),
        new("begins", SymptomCaseTest.Begins),
        new("ends", SymptomCaseTest.Ends),
        new("has", SymptomCaseTest.Has),
        new("lacks", SymptomCaseTest.Lacks),
    ];
}
