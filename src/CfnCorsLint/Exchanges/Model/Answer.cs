using System.Collections.Immutable;
using CfnCorsLint.Handlers;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>Holds what comes back for one request, as far as CORS cares: the status, the headers, and what is not known of them.</summary>
/// <param name="Status">Such as 200 or 403; <see langword="null"/> when it is not known.</param>
/// <param name="Body">The gateway's own error text, <c>{"message":"Missing Authentication Token"}</c>; <see langword="null"/> otherwise.</param>
/// <param name="Headers">Only <c>Access-Control-*</c> and <c>Vary</c>.</param>
/// <param name="UnknownHeaders">Why there may be other headers; <see langword="null"/> when there are none.</param>
/// <param name="Decides">The place in the text that decides the answer; <see langword="null"/> when nothing is written.</param>
public sealed record Answer(
    int? Status,
    string? Body,
    ImmutableArray<AnswerHeader> Headers,
    string? UnknownHeaders,
    SyntaxNode? Decides
)
{
    /// <summary>What in the code of a function makes it likely that browsers refuse it, one clause; <see langword="null"/> when nothing is known to.</summary>
    public string? LikelyRefused { get; init; }

    /// <summary>The place in the code that decides the answer; <see langword="null"/> when no code does.</summary>
    public CodePlace? Code { get; init; }

    /// <summary>Whether there is no connection over which an answer could come.</summary>
    public bool HasNoConnection { get; init; }

    /// <summary>The things that were done with the request, and with its answer, in front of the API.</summary>
    public ImmutableArray<FrontStep> FrontSteps { get; init; } = [];

    /// <summary>Whether the status is one of success though its number is not known.</summary>
    public bool IsSuccess { get; init; }

    /// <summary>Whether a preflight may have that status; unknown when the status is not known.</summary>
    public bool? IsOk =>
        HasNoConnection ? false
        : Status is { } status ? status is >= 200 and <= 299
        : IsSuccess ? true
        : null;

    public static Answer NotKnown(string why, SyntaxNode? decides) =>
        new(null, null, [], why, decides);

    /// <summary>The header as a browser reads it: without blanks around it, several of one name joined.</summary>
    /// <param name="name">Compared without case.</param>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#concept-header-list-get</remarks>
    public AnswerHeader? Find(string name)
    {
        AnswerHeader[] found =
        [
            .. from header in Headers
            where string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)
            select header with
            {
                Text = header.Text?.Trim(' ', '\t'),
            },
        ];
        return found.Length < 2
            ? found.FirstOrDefault()
            : found[0] with
            {
                Text = found.All(header => header.Text is not null)
                    ? string.Join(", ", found.Select(header => header.Text))
                    : null,
            };
    }

    /// <summary>Makes a copy of the answer for a request that something before it may refuse: a good status is then not known.</summary>
    /// <remarks>What it refuses has no good status, so that only a good one is in doubt.</remarks>
    internal Answer Doubted() =>
        IsOk == true ? this with { Status = null, IsSuccess = false } : this;
}
