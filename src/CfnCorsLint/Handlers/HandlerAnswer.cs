using CfnCorsLint.Handlers.Snippets;

namespace CfnCorsLint.Handlers;

/// <summary>One of the answers that a function gives, as its code writes it.</summary>
public sealed record HandlerAnswer
{
    /// <summary>The value that is returned.</summary>
    public required CodePlace Place { get; init; }

    /// <summary>Whether the value is written where it is returned, so that nothing can be added to it.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether the headers stand in the answer word for word, or it has none, so that nothing can be put among them elsewhere.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether the answer carries <c>Access-Control-Allow-Origin</c>.</summary>
    public required HeaderEvidence AllowOrigin { get; init; }

    /// <summary>Whether the answer carries the other headers of a preflight, known only where all its headers are written out; their names are compared in lower case.</summary>
    public HeaderEvidence AllowMethods { get; init; } = HeaderEvidence.Unknown;

    public HeaderEvidence AllowHeaders { get; init; } = HeaderEvidence.Unknown;

    /// <summary>Whether the answer carries <c>Access-Control-Allow-Credentials</c>.</summary>
    public HeaderEvidence AllowCredentials { get; init; } = HeaderEvidence.Unknown;

    /// <summary>The calls that may get the answer.</summary>
    public CallSet Calls { get; init; } = CallSet.All;

    /// <summary>The status of the answer; <see langword="null"/> when it is not written.</summary>
    public int? Status { get; init; }

    /// <summary>Whether the answer is, or may be, given when all goes well: its status is below 300 or not known.</summary>
    public bool IsSuccess => Status is null or < 300;

    /// <summary>Whether the answer is a redirect, which browsers follow to another address.</summary>
    public bool IsRedirect => Status is >= 300 and <= 399;

    /// <summary>Why a REST API takes it for no answer: <c>its body is an object</c>; <see langword="null"/> when it does not.</summary>
    public string? Malformed { get; init; }

    /// <summary>Why an HTTP API or a function URL takes the whole value for the body; <see langword="null"/> when it does not, or when that is meant.</summary>
    public string? TakenWhole { get; init; }

    /// <summary>Why nobody can know whether the answer carries the header, in one clause; <see langword="null"/> where that is known.</summary>
    public string? Why { get; init; }

    /// <summary>How the code writes the answer; <see langword="null"/> for an answer that is not followed to where it is put together.</summary>
    internal WrittenAnswer? Written { get; init; }

    /// <summary>Whether the header stands both among the headers of one value and among those of several.</summary>
    public bool HasOriginTwice { get; init; }
}
