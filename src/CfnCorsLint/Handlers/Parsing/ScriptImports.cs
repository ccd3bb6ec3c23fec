using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds what a file of JavaScript takes from other files and packages.</summary>
/// <remarks>Sources: https://tc39.es/ecma262/#sec-imports, https://nodejs.org/api/modules.html#requireid</remarks>
internal sealed class ScriptImports(CodeText text)
{
    private readonly ImmutableArray<CodeImport>.Builder _found =
        ImmutableArray.CreateBuilder<CodeImport>();

    public ImmutableArray<CodeImport> Read()
    {
        for (int at = 0; at < text.Count; at++)
        {
            if (text.Is(at, "import") && !text.Is(at - 1, "."))
            {
                ReadImport(at);
            }
            else if (text.Is(at, "require") && text.Is(at + 1, "(") && IsText(at + 2))
            {
                ReadRequire(at);
            }
            else if (text.Is(at, "export") && FromOf(at) is var from and > 0)
            {
                // What is handed on belongs to what others get from here.
                string module = text[from + 1].Value;
                bool isAll = text.Is(at + 1, "*") && text.Is(at + 2, "from");
                _found.Add(new CodeImport(isAll ? CodeImport.All : null, null, module, at));
                if (text.Is(at + 1, "{") && text.Partners[at + 1] > at)
                {
                    AddHandedOn(at + 1, module);
                }
            }
        }

        return _found.DrainToImmutable();
    }

    private bool IsText(int at) =>
        at < text.Count && text[at] is { Kind: CodeTokenKind.Text, HasHoles: false };

    /// <summary>The word <c>from</c> of a statement that begins there; -1 for none.</summary>
    private int FromOf(int start)
    {
        for (int at = start + 1; at < text.Count && at - start < 200; at++)
        {
            if (text.Is(at, "from") && IsText(at + 1))
            {
                return at;
            }

            bool mayGoOn =
                text.IsName(at) || text[at].Value is "{" or "}" or "," or "*" or "default";
            if (!mayGoOn || text[at].Value is "const" or "function" or "class")
            {
                return -1;
            }
        }

        return -1;
    }

    private void ReadImport(int start)
    {
        if (IsText(start + 1))
        {
            _found.Add(new CodeImport(null, null, text[start + 1].Value, start));
        }
        else if (text.Is(start + 1, "(") && IsText(start + 2))
        {
            _found.Add(new CodeImport(null, null, text[start + 2].Value, start));
        }
        else if (!text.Is(start + 1, "type") && FromOf(start) is var from and > 0)
        {
            ReadNames(start + 1, from, text[from + 1].Value);
        }
    }

    private void ReadNames(int start, int end, string module)
    {
        for (int at = start; at < end; at++)
        {
            if (text.Is(at, "*") && text.Is(at + 1, "as"))
            {
                _found.Add(new CodeImport(text[at + 2].Value, null, module, at + 2));
                at += 2;
            }
            else if (text.Is(at, "{") && text.Partners[at] > at)
            {
                AddMembers(at, module, "as");
                at = text.Partners[at];
            }
            else if (text.IsName(at))
            {
                _found.Add(new CodeImport(text[at].Value, "default", module, at));
            }
        }
    }

    /// <summary>Under the names that they have there: <c>export { a as b } from './answers'</c>.</summary>
    private void AddHandedOn(int open, string module)
    {
        foreach ((int start, int _) in Separation.At(text, open + 1, text.Partners[open], ","))
        {
            if (text.IsName(start))
            {
                _found.Add(new CodeImport(text[start].Value, text[start].Value, module, start));
            }
        }
    }

    /// <param name="renames">What stands between the name there and the name here.</param>
    private void AddMembers(int open, string module, string renames)
    {
        foreach ((int start, int end) in Separation.At(text, open + 1, text.Partners[open], ","))
        {
            int first = text.Is(start, "type") && end - start > 1 ? start + 1 : start;
            bool isRenamed = first + 1 < end && text[first + 1].Value == renames;
            int local = isRenamed ? first + 2 : first;
            if (text.IsName(local) && local < end)
            {
                _found.Add(new CodeImport(text[local].Value, text[first].Value, module, local));
            }
        }
    }

    private void ReadRequire(int at)
    {
        string module = text[at + 2].Value;
        int equals = at - 1;
        string? member = text.Is(at + 4, ".") && text.IsName(at + 5) ? text[at + 5].Value : null;
        if (text.Is(equals, "=") && text.IsName(equals - 1))
        {
            _found.Add(new CodeImport(text[equals - 1].Value, member, module, at));
        }
        else if (
            text.Is(equals, "=")
            && text.Is(equals - 1, "}")
            && text.Partners[equals - 1] is var open and >= 0
        )
        {
            AddMembers(open, module, ":");
        }
        else
        {
            _found.Add(new CodeImport(null, null, module, at));
        }
    }
}
