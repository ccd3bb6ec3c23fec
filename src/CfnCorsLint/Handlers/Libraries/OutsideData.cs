using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Libraries;

/// <summary>Finds where source code makes values out of a text of the environment, or of a file: they may hold headers that stand in no code.</summary>
internal static class OutsideData
{
    private const int Longest = 60;

    public static bool IsIn(CodeText text)
    {
        for (int at = 0; at + 1 < text.Count; at++)
        {
            if (IsParsing(text, at) && text.Is(at + 1, "(") && ReadsOutside(text, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>JSON.parse</c>, <c>json.loads</c>, <c>json.Unmarshal</c> and their like.</summary>
    private static bool IsParsing(CodeText text, int at) =>
        text.IsName(at)
        && text[at].Value
            is "parse"
                or "loads"
                or "load"
                or "safe_load"
                or "literal_eval"
                or "Unmarshal"
                or "Deserialize"
                or "DeserializeObject"
                or "readValue"
                or "fromJson"
                or "from_str";

    private static bool ReadsOutside(CodeText text, int open)
    {
        int close = Math.Min(text.Partners[open], open + Longest);
        for (int at = open + 1; at < close; at++)
        {
            if (
                text.IsName(at)
                && text[at].Value
                    is "env"
                        or "environ"
                        or "getenv"
                        or "Getenv"
                        or "ENV"
                        or "GetEnvironmentVariable"
                        or "readFileSync"
                        or "readFile"
                        or "read_text"
                        or "open"
                        or "ReadFile"
                        or "ReadAllText"
            )
            {
                return true;
            }
        }

        return false;
    }
}
