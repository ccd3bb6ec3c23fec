using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Follows an answer that a variable holds until it is returned.</summary>
internal static class HeldAnswers
{
    /// <summary>Whether the answer carries the header after all changes that its code makes to it.</summary>
    public static HeaderEvidence WithChanges(
        HeaderEvidence made,
        HeaderReader reader,
        string name,
        Scope scope
    )
    {
        CodeChange[] changes =
        [
            .. scope.Module.Changes.Where(change =>
                change.Path[0] == name && change.Path.Length > 1 && IsAbout(change)
            ),
        ];
        foreach (CodeChange change in changes)
        {
            HeaderEvidence changed = change.Path switch
            {
                [_, "headers" or "Headers" or "multiValueHeaders"] => reader.Read(
                    change.Value,
                    scope
                ),
                [_, "headers" or "Headers" or "multiValueHeaders", { } header] => reader.OfEntry(
                    header,
                    change.Value,
                    scope
                ),
                _ => HeaderEvidence.Unknown,
            };
            if (changed.Evidence == CodeEvidence.Present)
            {
                return changed;
            }
        }

        return
            made.Evidence == CodeEvidence.Absent
            && (changes.Length > 0 || MayBeChanged(name, scope))
            ? HeaderEvidence.Unknown
            : made;
    }

    /// <summary>Whether the change is about headers: no other member of an answer counts.</summary>
    private static bool IsAbout(CodeChange change) =>
        change.Path[1] is null or "headers" or "Headers" or "multiValueHeaders";

    /// <summary>Whether something else gets hold of the answer, and may put headers into it.</summary>
    private static bool MayBeChanged(string name, Scope scope)
    {
        CodeText text = scope.Module.Text;
        (int start, int end) = scope.Function is { } function
            ? (function.BodyStart, function.BodyEnd)
            : (0, text.Count);
        const int Longest = 20_000;
        if (end - start > Longest)
        {
            return true;
        }

        for (int at = start; at < end; at++)
        {
            if (!text.Is(at, name) || text.Is(at - 1, "."))
            {
                continue;
            }

            bool isHandedOn =
                text[at - 1].Value is "(" or "," or "[" or "..." && !text.Is(at + 1, ".")
                || (text.Is(at + 1, ".") && text.Is(at + 3, "("))
                || (text.Is(at + 1, ".") && text.Is(at + 3, ".") && text.Is(at + 5, "("));
            if (isHandedOn)
            {
                return true;
            }
        }

        return false;
    }
}
