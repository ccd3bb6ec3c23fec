using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Model;

/// <summary>A violation: a subject fails a rule.</summary>
/// <param name="Severity">As the rule says, lowered where it holds in one branch or by default only.</param>
/// <param name="Place">The text that repairs it.</param>
/// <param name="Arguments">What the failed operator left, for the message and the fix: <c>missing</c>, <c>extra</c>, <c>item</c>, <c>actual</c> …</param>
/// <param name="When">The conditions under which it holds, in words, <c>IsProd is false</c>; <see langword="null"/> when always.</param>
/// <param name="ByDefaultOf">The parameter whose default makes it so; <see langword="null"/> when none does.</param>
/// <param name="Related">Further places with a few words each.</param>
public sealed record Violation(
    Rule Rule,
    Subject Subject,
    Severity Severity,
    SyntaxNode Place,
    ImmutableDictionary<string, ImmutableArray<string>> Arguments,
    string? When,
    string? ByDefaultOf,
    ImmutableArray<RelatedPlace> Related
)
{
    /// <summary>The arguments that only the fix asks for: what is found is the same where it is repaired otherwise.</summary>
    public ImmutableHashSet<string> OfFixAlone { get; init; } = [];

    /// <summary>The name of the header that the violation is about, lower case; <see langword="null"/> for none in particular.</summary>
    public string? Header { get; init; }

    /// <summary>Whether the violation is an error by which nothing is deployed.</summary>
    public bool StopsDeployment { get; init; }

    /// <summary>Whether the violation speaks for several routes at once, which are among the related places.</summary>
    public bool IsOfApi { get; init; }

    /// <summary>Further violations that the rule groups under this one, whose places are among the related ones.</summary>
    public ImmutableArray<Violation> Others { get; init; } = [];
}
