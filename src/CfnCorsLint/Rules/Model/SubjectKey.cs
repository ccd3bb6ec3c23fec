using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Model;

/// <summary>Identifies a subject, so that subjects of two worlds are recognized as one thing.</summary>
internal readonly record struct SubjectKey(
    SubjectKind Kind,
    string? Api,
    SyntaxNode Place,
    string? Name
)
{
    /// <param name="scope">For each branch a mapped value is its own thing; for every world it is the same.</param>
    public static SubjectKey Of(Subject subject, WorldScope scope) =>
        new(
            subject.Kind,
            subject.Api?.Id,
            scope == WorldScope.Every ? subject.Mapping?.Key ?? subject.Place : subject.Place,
            $"{subject.Route?.Path} {subject.Method?.Verb} {subject.Origin}"
        );
}
