using System.Collections.Immutable;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>replace-text</c>: replaces pieces of a longer text by others, wherever they stand in it.</summary>
internal static class ReplaceText
{
    public static FixDraft Plan(Repair repair)
    {
        ImmutableArray<string> old = repair.Words("find");
        ImmutableArray<string> now = repair.Words("with");
        if (
            Places.ValueAt(repair.Violation.Place) is not { } scalar
            || old.Length != now.Length
            || old.IsEmpty
        )
        {
            return repair.Refused(Refusal.NoScalar);
        }

        FixDraft draft = repair.Begin();
        SourceText source = draft.Tree.Source;
        var taken = new List<TextSpan>();
        foreach (
            (string find, string with) in old.Zip(now).OrderByDescending(pair => pair.First.Length)
        )
        {
            string text = AsWritten(with, scalar.Style);
            foreach (TextSpan span in Places.OfText(source, scalar, AsWritten(find, scalar.Style)))
            {
                if (!taken.Exists(span.Overlaps))
                {
                    taken.Add(span);
                    draft = draft.ReplaceSpan(scalar, span, text);
                }
            }
        }

        return taken.Count == 0
            ? draft.Refuse("not written by a tool: the text is broken over lines")
            : draft;
    }

    private static string AsWritten(string text, ScalarStyle style) =>
        style switch
        {
            ScalarStyle.SingleQuoted => YamlScalars.SingleQuoted(text)[1..^1],
            ScalarStyle.DoubleQuoted => YamlScalars.DoubleQuoted(text)[1..^1],
            _ => text,
        };
}
