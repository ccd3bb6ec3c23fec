using System.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Writes a difference for a person at a terminal: what goes is red, what comes is green.</summary>
/// <remarks>The colours are those of git: https://git-scm.com/docs/git-config#Documentation/git-config.txt-colordiffslot</remarks>
public static class DiffLines
{
    /// <param name="diff">As <c>git apply</c> takes it.</param>
    public static string Colored(string diff)
    {
        var palette = new Palette(UsesColor: true);
        var text = new StringBuilder();
        foreach (string line in diff.TrimEnd('\n').Split('\n'))
        {
            string bare = line.TrimEnd('\r');
            text.Append(palette.Paint(InkOf(bare), Shown(bare))).Append('\n');
        }

        return text.ToString();
    }

    private static TextRole InkOf(string line) =>
        line.StartsWith("+++ ", StringComparison.Ordinal)
        || line.StartsWith("--- ", StringComparison.Ordinal)
            ? TextRole.Bold
        : line.StartsWith("@@ ", StringComparison.Ordinal) ? TextRole.Note
        : line.StartsWith('+') ? TextRole.Good
        : line.StartsWith('-') ? TextRole.Removed
        : TextRole.Plain;

    /// <summary>Tabs stay; nothing else in a file may give the terminal an order.</summary>
    private static string Shown(string line) =>
        string.Join('\t', line.Split('\t').Select(Printable.Of));
}
