using System.Collections.Immutable;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>replace-text</c>: replaces pieces of a longer text by others, wherever they stand in it.</summary>
internal static class ReplaceText
{
    public static void Plan(Repair repair)
    {
        ImmutableArray<string> old = repair.Words("find");
        ImmutableArray<string> now = repair.Words("with");
        if (
            Places.ValueAt(repair.Violation.Place) is not { } scalar
            || old.Length != now.Length
            || old.IsEmpty
        )
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
            return;
        }

        var taken = new List<TextSpan>();
        foreach (
            (string find, string with) in old.Zip(now).OrderByDescending(pair => pair.First.Length)
        )
        {
            Replace(repair.Draft, scalar, find, with, taken);
        }

        if (taken.Count == 0)
        {
            repair.Draft.Refuse("not written by a tool: the text is broken over lines");
        }
    }

    private static void Replace(
        FixDraft draft,
        ScalarNode scalar,
        string find,
        string with,
        List<TextSpan> taken
    )
    {
        string written = draft.Tree.Source.Slice(scalar.ContentSpan);
        string old = AsWritten(find, scalar.Style);
        string now = AsWritten(with, scalar.Style);
        for (
            int at = written.IndexOf(old, StringComparison.Ordinal);
            at >= 0;
            at = written.IndexOf(old, at + old.Length, StringComparison.Ordinal)
        )
        {
            int start = scalar.ContentSpan.Start + at;
            var span = new TextSpan(start, start + old.Length);
            if (!taken.Exists(span.Overlaps))
            {
                taken.Add(span);
                draft.ReplaceSpan(scalar, span, now);
            }
        }
    }

    private static string AsWritten(string text, ScalarStyle style) =>
        style switch
        {
            ScalarStyle.SingleQuoted => YamlScalars.SingleQuoted(text)[1..^1],
            ScalarStyle.DoubleQuoted => YamlScalars.DoubleQuoted(text)[1..^1],
            _ => text,
        };
}
