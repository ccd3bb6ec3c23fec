using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>The target of an assignment, which stands before an equals sign: a name, or a path of members, such as <c>response.headers</c>.</summary>
/// <param name="Path">The name first; <see langword="null"/> for a member whose name is an expression.</param>
/// <param name="Start">The index of the name.</param>
internal sealed record AssignedPath(ImmutableArray<string?> Path, int Start)
{
    /// <returns><see langword="null"/> where something else stands there.</returns>
    public static AssignedPath? Before(CodeText text, int equals)
    {
        var path = new List<string?>();
        int at = equals - 1;
        while (at >= 0)
        {
            if (text.Is(at, "]") && text.Partners[at] >= 0)
            {
                int open = text.Partners[at];
                path.Add(
                    at == open + 2
                    && text[open + 1] is { Kind: CodeTokenKind.Text, HasHoles: false }
                        ? text[open + 1].Value
                        : null
                );
                at = open - 1;
                continue;
            }

            if (!text.IsName(at))
            {
                return null;
            }

            path.Add(text[at].Value);
            if (!text.Is(at - 1, ".") && !text.Is(at - 1, "?."))
            {
                path.Reverse();
                return new AssignedPath([.. path], at);
            }

            at -= 2;
        }

        return null;
    }
}
