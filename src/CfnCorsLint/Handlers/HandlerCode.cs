using System.Collections.Immutable;
using CfnCorsLint.Handlers.Snippets;

namespace CfnCorsLint.Handlers;

/// <summary>Holds what the source code of a function tells of the answers that it gives to browsers.</summary>
public sealed record HandlerCode
{
    /// <summary>The handler, or what stands for it in its file; <see langword="null"/> when the code was not found.</summary>
    public CodePlace? Place { get; init; }

    /// <summary>Why the answers of the function are not known; <see langword="null"/> when they are.</summary>
    public string? Unknown { get; init; }

    /// <summary>The answers that calls of browsers get, as far as they are known.</summary>
    public ImmutableArray<HandlerAnswer> Answers { get; init; } = [];

    /// <summary>Whether nothing that answers could set the header.</summary>
    public bool LacksOrigin { get; init; }

    /// <summary>Whether the code that it may run names the header, or a library that sets it, anywhere.</summary>
    public bool NamesOrigin { get; init; }

    /// <summary>Whether one of the answers carries the header, also one that some calls never get.</summary>
    private bool? CarriesOrigin { get; init; }

    /// <summary>Whether what sets the header does so for calls with <c>Origin</c> alone.</summary>
    public bool NeedsOrigin { get; init; }

    /// <summary>What the function answers to OPTIONS in the events of REST APIs, form 1.0; <see langword="null"/> when that is not known.</summary>
    public HandlerAnswer? Options { get; init; }

    /// <summary>What the function answers to OPTIONS in the events of function URLs, and mostly of HTTP APIs, form 2.0; <see langword="null"/> when that is not known.</summary>
    public HandlerAnswer? ShortOptions { get; init; }

    /// <summary>Why the function refuses OPTIONS, where a library makes it do so; <see langword="null"/> when no library is known to.</summary>
    public string? RefusedOptions { get; init; }

    /// <summary>The programming language, as people call it.</summary>
    public string Language { get; init; } = "";

    /// <summary>The code itself; <see langword="null"/> where it was not found, or its places are not those of a file.</summary>
    internal HandlerSource? Source { get; init; }

    /// <summary>Whether the code should lie in the repository, and does not.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether the code lies where nothing of it can be read.</summary>
    public bool IsElsewhere { get; init; }

    public static HandlerCode NotKnown(string why) => new() { Unknown = why };

    /// <summary>For a function whose code lies where nothing of it can be read: in a bucket, an archive, an image.</summary>
    public static HandlerCode Elsewhere(string why) => new() { Unknown = why, IsElsewhere = true };

    /// <summary>For a function whose code should lie in the repository, and does not.</summary>
    /// <param name="folder">Where it was looked for, as the template says.</param>
    public static HandlerCode NotFound(string handler, string folder) =>
        new()
        {
            Unknown =
                $"no code of '{handler}' was found in {(folder.Length == 0 ? "the folder of the template" : $"'{folder}'")}",
            IsMissing = true,
        };

    /// <summary>Why nobody can know whether answers of success carry the header, and where in the code the reason stands; <see langword="null"/> where that is known, or no code was looked for.</summary>
    public (string Why, CodePlace? Place)? Silence =>
        OriginOfSuccess.Evidence != CodeEvidence.Unknown || OnlyRedirects ? null
        : Unknown is not null ? Gap
        : OfSuccess.FirstOrDefault(answer => answer.Why is not null) is { Why: { } reason } answer
            ? (reason, answer.Place)
        : MayCarryUnseen
            ? ("its code names the header, and how that comes to the answer is not followed", Place)
        : Gap;

    /// <summary>Why the function may give other answers than <see cref="Answers"/>, and where in the code the reason stands; <see langword="null"/> where these are all, or no code was looked for.</summary>
    public (string Why, CodePlace? Place)? Gap =>
        Unknown is { } why
            ? Place is null && !IsMissing && !IsElsewhere
                ? null
                : (why, Place)
            : Place is not null && Answers.IsEmpty
                ? ("no answer was found in the handler", Place)
                : null;

    /// <summary>The code as far as calls matter: with the answers that one of them may get.</summary>
    /// <param name="verbs">The methods of the calls.</param>
    /// <param name="forms">The forms that the events of the calls may have: whether each is the form 2.0.</param>
    public HandlerCode For(ImmutableArray<string> verbs, ImmutableArray<bool> forms) =>
        this with
        {
            CarriesOrigin = Answers.Any(Carries),
            Answers =
            [
                .. Answers.Where(answer =>
                    forms.Any(isShort => verbs.Any(verb => answer.Calls.Has(verb, isShort)))
                ),
            ],
        };

    /// <summary>Whether the header may come to an answer in a way that is not read: code names it, and no answer shows it.</summary>
    private bool MayCarryUnseen =>
        NamesOrigin
        && !(CarriesOrigin ?? Answers.Any(Carries))
        && OfSuccess.Any(answer => !answer.IsClosed);

    private static bool Carries(HandlerAnswer answer) =>
        answer.AllowOrigin.Evidence == CodeEvidence.Present;

    /// <summary>Moves all that is told of the code to one place, and forgets its text.</summary>
    public HandlerCode At(CodePlace place) =>
        this with
        {
            Place = Place is null ? null : place,
            Source = null,
            Answers = [.. Answers.Select(answer => answer with { Place = place })],
            Options = Options is null ? null : Options with { Place = place },
            ShortOptions = ShortOptions is null ? null : ShortOptions with { Place = place },
        };

    /// <summary>Whether all that it is known to answer sends browsers elsewhere, where they ask again.</summary>
    public bool OnlyRedirects => Answers is [_, ..] && Answers.All(answer => answer.IsRedirect);

    /// <summary>Whether answers of success carry the header: all that are no error and no redirect, or, where there are none, all answers.</summary>
    public HeaderEvidence OriginOfSuccess =>
        OnlyRedirects ? HeaderEvidence.Unknown
        : LacksOrigin ? HeaderEvidence.Absent
        : Unknown is not null || MayCarryUnseen ? HeaderEvidence.Unknown
        : HeaderEvidence.OfAll([.. OfSuccess.Select(answer => answer.AllowOrigin)]);

    /// <summary>Whether answers of success carry <c>Access-Control-Allow-Credentials</c>: only where the code shows it.</summary>
    public HeaderEvidence CredentialsOfSuccess =>
        OriginOfSuccess.Evidence == CodeEvidence.Present
            ? HeaderEvidence.OfAll([.. OfSuccess.Select(answer => answer.AllowCredentials)])
            : HeaderEvidence.Unknown;

    /// <summary>Whether no answer of success carries the header, whatever the answers to errors do.</summary>
    public bool AnswersWithoutOrigin =>
        LacksOrigin
        || (
            OriginOfSuccess.Evidence == CodeEvidence.Absent
            && !(CarriesOrigin ?? Answers.Any(Carries))
        );

    /// <summary>The status of the answers of success; <see langword="null"/> when they have several, or nobody knows it.</summary>
    public int? StatusOfSuccess =>
        OfSuccess.Select(answer => answer.Status).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>The answers that certainly lack the header, where others have it; redirects need none.</summary>
    public IEnumerable<HandlerAnswer> BareAnswers =>
        CarriesOrigin ?? Answers.Any(Carries)
            ? Answers.Where(answer =>
                answer is { AllowOrigin.Evidence: CodeEvidence.Absent }
                && answer is { TakenWhole: null, IsRedirect: false }
            )
            : [];

    /// <summary>Why a REST API takes no answer of the function for one; <see langword="null"/> when it takes some, or that is not known.</summary>
    public string? WhyMalformed =>
        Answers is [var first, ..] && Answers.All(answer => answer.Malformed is not null)
            ? first.Malformed
            : null;

    private IEnumerable<HandlerAnswer> OfSuccess =>
        Answers.Any(answer => answer.IsSuccess)
            ? Answers.Where(answer => answer.IsSuccess)
            : Answers;

    /// <summary>Why browsers take the answer to OPTIONS for a refusal, one clause; <see langword="null"/> where nothing is known to make them.</summary>
    /// <param name="options">The answer, in the form of the events that it gets; <see langword="null"/> where it is not known.</param>
    public string? WhyOptionsAreRefused(HandlerAnswer? options) =>
        (this, options) switch
        {
            ({ LacksOrigin: true }, _) => "its code sets no Access-Control-Allow-Origin",
            ({ RefusedOptions: { } library }, _) => library,
            (_, { Status: { } status }) when status is < 200 or > 299 =>
                $"it answers OPTIONS with {status}",
            (_, { AllowOrigin.Evidence: CodeEvidence.Absent }) =>
                "it answers OPTIONS without Access-Control-Allow-Origin",
            _ => null,
        };
}
