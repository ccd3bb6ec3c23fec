using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds what a file of Python takes from other files and packages.</summary>
/// <remarks>Source: https://docs.python.org/3/reference/simple_stmts.html#the-import-statement</remarks>
internal static class PythonImports
{
    public static ImmutableArray<CodeImport> Of(CodeText text, PythonLayout layout)
    {
        ImmutableArray<CodeImport>.Builder found = ImmutableArray.CreateBuilder<CodeImport>();
        for (int at = 0; at < text.Count; at++)
        {
            if (layout.StartOf(at) != at)
            {
                continue;
            }

            int end = layout.EndOf(at);
            if (text.Is(at, "import"))
            {
                found.AddRange(Modules(text, at + 1, end));
            }
            else if (text.Is(at, "from"))
            {
                found.AddRange(Members(text, at + 1, end));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary><c>import a.b as c, d</c></summary>
    private static IEnumerable<CodeImport> Modules(CodeText text, int start, int end) =>
        from part in Separation.At(text, start, end, ",")
        let renamed = Separation.Find(text, part.Start, part.End, word => word.IsName("as"))
        let last = renamed < 0 ? part.End : renamed
        let module = Joined(text, part.Start, last)
        let local = renamed >= 0 && renamed + 1 < part.End
            ? text[renamed + 1].Value
            : module.Split('.')[0]
        select new CodeImport(local, null, module, part.Start);

    /// <summary><c>from .answers import reply as answer, (…)</c></summary>
    private static IEnumerable<CodeImport> Members(CodeText text, int start, int end)
    {
        int import = Separation.Find(text, start, end, word => word.IsName("import"));
        if (import < 0)
        {
            return [];
        }

        string module = Joined(text, start, import);
        bool isBracketed = text.Is(import + 1, "(") && text.Partners[import + 1] > import;
        (int first, int last) = isBracketed
            ? (import + 2, text.Partners[import + 1])
            : (import + 1, end);
        return from part in Separation.At(text, first, last, ",")
            where part.Start < part.End
            let isRenamed = text.Is(part.Start + 1, "as") && part.Start + 2 < part.End
            select new CodeImport(
                text[isRenamed ? part.Start + 2 : part.Start].Value,
                text[part.Start].Value,
                module,
                part.Start
            );
    }

    private static string Joined(CodeText text, int start, int end) =>
        string.Concat(
            text.Tokens.Skip(start).Take(Math.Max(0, end - start)).Select(token => token.Value)
        );
}
