using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Holds an answer as its code writes it, so that edits can be made to it.</summary>
/// <param name="Scope">Where it stands.</param>
internal sealed record WrittenAnswer(CodeExpression.Map Map, Scope Scope)
{
    /// <summary>The call that brings it to the handler; <see langword="null"/> where the handler writes it itself.</summary>
    public AnswerCall? Call { get; init; }

    /// <summary>The value of a member; <see langword="null"/> for none. Typed languages write them with a capital.</summary>
    public CodeExpression? Find(string key) =>
        Map
            .Entries.LastOrDefault(entry =>
                entry.Key?.Equals(
                    key,
                    Map.Type is null ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
                ) == true
            )
            ?.Value;
}
