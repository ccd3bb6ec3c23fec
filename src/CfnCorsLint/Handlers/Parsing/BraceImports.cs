using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds what a file of Go, C#, Java or Rust takes from packages.</summary>
internal static class BraceImports
{
    public static ImmutableArray<CodeImport> Of(CodeText text)
    {
        ImmutableArray<CodeImport>.Builder found = ImmutableArray.CreateBuilder<CodeImport>();
        for (int at = 0; at < text.Count; at++)
        {
            if (text.Is(at, "import") && text.Is(at + 1, "(") && text.Partners[at + 1] > at)
            {
                int close = text.Partners[at + 1];
                for (int each = at + 2; each < close; each++)
                {
                    Add(text, each, found);
                }

                at = close;
            }
            else if (text.Is(at, "import") && !Add(text, at + 1, found))
            {
                Add(text, at + 2, found);
                AddPath(text, at, found);
            }
            else if (text[at].IsFirst && (text.Is(at, "using") || text.Is(at, "use")))
            {
                AddPath(text, at, found);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Go names packages by texts: <c>cors "github.com/rs/cors"</c>.</summary>
    private static bool Add(CodeText text, int at, ImmutableArray<CodeImport>.Builder found)
    {
        if (at >= text.Count || text[at].Kind != CodeTokenKind.Text)
        {
            return false;
        }

        string module = text[at].Value;
        bool isRenamed = text.IsName(at - 1) && !text.Is(at - 1, "import");
        string last = module.Split('/')[^1];
        found.Add(new CodeImport(isRenamed ? text[at - 1].Value : last, null, module, at));
        return true;
    }

    /// <summary>Others by dotted names: <c>using Amazon.Lambda.Core;</c></summary>
    private static void AddPath(CodeText text, int at, ImmutableArray<CodeImport>.Builder found)
    {
        const int Longest = 40;
        int end = Separation.Find(
            text,
            at + 1,
            Math.Min(text.Count, at + Longest),
            word => word.IsSymbol(";") || word.IsSymbol("(")
        );
        string path = string.Concat(
            text.Tokens.Skip(at + 1)
                .Take((end < 0 ? at + 1 : end) - at - 1)
                .Select(token => token.Value)
        );
        if (path.Length > 0)
        {
            found.Add(new CodeImport(path.Split('.', ':')[^1], null, path, at));
        }
    }
}
