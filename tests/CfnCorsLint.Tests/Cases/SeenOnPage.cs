using System.Text;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Tests.Symptoms;

namespace CfnCorsLint.Tests.Cases;

/// <summary>The section of a rule's page that tells by what people notice it.</summary>
internal static class SeenOnPage
{
    public const string Heading = "What you see";

    /// <summary>The page with the section as it has to be; without one where nothing is known to be seen.</summary>
    public static string Renewed(RulePage page)
    {
        int at = page.Text.IndexOf($"\n## {Heading}\n", StringComparison.Ordinal);
        string written = at < 0 ? page.Text : page.Text[..at];
        Symptom[] seen =
        [
            .. BuiltInSymptoms.Table.Symptoms.Where(symptom =>
                symptom.AllRules.Contains(page.RuleId)
            ),
        ];
        if (seen.Length == 0)
        {
            return written;
        }

        var text = new StringBuilder(written).Append("\n## ").Append(Heading).Append("\n\n");
        text.Append(
            "One of these, among other causes; `cfncors explain \"TEXT\"` tells them apart:\n\n"
        );
        foreach (var group in seen.GroupBy(symptom => symptom.From))
        {
            text.Append("- ").Append(BuiltInSymptoms.Table.WordsOf(group.Key).Name).Append(":\n");
            foreach (Symptom symptom in group)
            {
                text.Append("  - ").Append(SymptomWriting.Shown(symptom)).Append('\n');
            }
        }

        return text.ToString();
    }
}
