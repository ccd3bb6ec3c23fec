using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Says what a judgement is about, so that two rules that speak of one thing are recognized.</summary>
/// <param name="Owner">The method or gateway response; <see langword="null"/> for the whole API or route.</param>
/// <param name="Header">Lower case; <see langword="null"/> for no header in particular.</param>
internal sealed record Topic(
    string? Api,
    string? Path,
    SyntaxNode? Owner,
    string? Status,
    string? Header
)
{
    public static Topic Of(Judgement judgement)
    {
        Subject subject = judgement.Subject;
        FactDefinition? fact = judgement.Outcome.Evidence.FirstOrDefault()?.Definition;
        bool isOfPreflight =
            subject.Kind == SubjectKind.Preflight
            || fact?.Name.StartsWith("preflight.", StringComparison.Ordinal) is true;
        Method? method = isOfPreflight ? PreflightFacts.Receiver(subject) : subject.Method;
        return new Topic(
            subject.Api?.Id,
            method is null ? subject.Route?.Path : null,
            method?.Place ?? subject.GatewayResponse?.Place,
            method is null ? null : MessageWords.StatusOf(subject),
            HeaderOf(subject, fact)?.ToLowerInvariant()
        );
    }

    /// <summary>The header that the judgement is about; for a mapping that misses its header, the header that is meant.</summary>
    private static string? HeaderOf(Subject subject, FactDefinition? fact) =>
        subject.Mapping is { } mapping
            ? CorsSpelling.Intended(mapping) ?? mapping.Name
            : subject.Declaration?.Name ?? fact?.Header;

    /// <summary>Whether both speak of the same thing: what one leaves open, the other may fill.</summary>
    public bool Meets(Topic other) =>
        Api == other.Api
        && Agree(Path, other.Path)
        && (Owner is null || other.Owner is null || ReferenceEquals(Owner, other.Owner))
        && Agree(Status, other.Status)
        && Agree(Header, other.Header);

    private static bool Agree(string? left, string? right) =>
        left is null || right is null || left == right;
}
