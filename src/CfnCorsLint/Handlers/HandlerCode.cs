using System.Collections.Immutable;

namespace CfnCorsLint.Handlers;

/// <summary>What the source code of a function tells of its answers.</summary>
public sealed record HandlerCode
{
    /// <summary>The handler, or what stands for it in its file; <see langword="null"/> when the code was not found.</summary>
    public CodePlace? Place { get; init; }

    /// <summary>Why its answers are not known; <see langword="null"/> when they are.</summary>
    public string? Unknown { get; init; }

    /// <summary>Those that calls of browsers get, as far as they are known.</summary>
    public ImmutableArray<HandlerAnswer> Answers { get; init; } = [];

    /// <summary>Whether nothing that answers could set the header.</summary>
    public bool LacksOrigin { get; init; }

    /// <summary>What it answers to OPTIONS in the events of REST APIs, form 1.0; <see langword="null"/> when that is not known.</summary>
    public HandlerAnswer? Options { get; init; }

    /// <summary>The same in those of function URLs, and mostly of HTTP APIs, form 2.0.</summary>
    public HandlerAnswer? ShortOptions { get; init; }

    /// <summary>Why it refuses OPTIONS, where a library does; <see langword="null"/> when none is known to.</summary>
    public string? RefusedOptions { get; init; }

    /// <summary>The programming language, as people call it.</summary>
    public string Language { get; init; } = "";

    public static HandlerCode NotKnown(string why) => new() { Unknown = why };

    /// <summary>The same with all of it at one place.</summary>
    public HandlerCode At(CodePlace place) =>
        this with
        {
            Place = Place is null ? null : place,
            Answers = [.. Answers.Select(answer => answer with { Place = place })],
            Options = Options is null ? null : Options with { Place = place },
            ShortOptions = ShortOptions is null ? null : ShortOptions with { Place = place },
        };

    /// <summary>What holds for the header in every answer.</summary>
    public HeaderEvidence AllowOrigin =>
        LacksOrigin ? HeaderEvidence.Absent
        : Unknown is not null ? HeaderEvidence.Unknown
        : HeaderEvidence.OfAll([.. Answers.Select(answer => answer.AllowOrigin)]);
}
