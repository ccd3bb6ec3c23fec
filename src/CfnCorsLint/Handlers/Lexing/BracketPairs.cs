using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CfnCorsLint.Handlers.Lexing;

/// <summary>Finds for each bracket of source code the one that it belongs to.</summary>
internal static class BracketPairs
{
    /// <param name="partners">For each word the index of its partner; -1 for what is no bracket.</param>
    /// <returns>Whether every bracket has a partner of its own kind.</returns>
    public static bool Of(ImmutableArray<CodeToken> tokens, out ImmutableArray<int> partners)
    {
        int[] found = new int[tokens.Length];
        Array.Fill(found, -1);
        var open = new Stack<int>();
        bool isWhole = true;
        for (int at = 0; at < tokens.Length; at++)
        {
            if (tokens[at] is not { Kind: CodeTokenKind.Symbol, Value: [var letter] })
            {
                continue;
            }

            if (letter is '(' or '[' or '{')
            {
                open.Push(at);
            }
            else if (letter is ')' or ']' or '}')
            {
                if (open.TryPeek(out int start) && ClosingOf(tokens[start].Value[0]) == letter)
                {
                    open.Pop();
                    found[start] = at;
                    found[at] = start;
                }
                else
                {
                    isWhole = false;
                }
            }
        }

        partners = ImmutableCollectionsMarshal.AsImmutableArray(found);
        return isWhole && open.Count == 0;
    }

    private static char ClosingOf(char opening) =>
        opening switch
        {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
}
