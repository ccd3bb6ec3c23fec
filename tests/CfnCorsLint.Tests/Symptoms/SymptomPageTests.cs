using System.Text;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>The page <c>docs/symptoms.md</c>, that people find by searching for their message, says what the table says.</summary>
public sealed class SymptomPageTests
{
    [Fact]
    public void The_page_is_up_to_date()
    {
        var text = new StringBuilder(
            """
            # What you see, and what is behind it

            Search this page for the words of your message, or have it explained: `cfncors explain "MESSAGE" template.yaml`. Paste as much of
            the console or the log as you like; `cfncors explain - < console.txt` reads it from a file. Parts in braces differ from message to message.
            This page is made from [symptoms.yaml](../rules/symptoms.yaml).

            """
        );
        foreach (SourceWords source in BuiltInSymptoms.Table.Sources)
        {
            text.Append("\n## ")
                .Append(char.ToUpperInvariant(source.Name[0]))
                .Append(source.Name.AsSpan(1))
                .Append('\n');
            foreach (
                Symptom symptom in BuiltInSymptoms.Table.Symptoms.Where(one =>
                    one.From == source.Source
                )
            )
            {
                Append(symptom, text);
            }
        }

        text.Append("\n## Not CORS, though it sounds alike\n\n");
        foreach (LookAlike other in BuiltInSymptoms.Table.LookAlikes)
        {
            text.Append("- ")
                .Append(SymptomWriting.Code(other.Text.Written.Trim()))
                .Append(": ")
                .Append(other.Means)
                .Append(" ([source](")
                .Append(other.Source)
                .Append("))\n");
        }

        Snapshot.Match(text.ToString(), Repo.PathTo("docs/symptoms.md"));
    }

    private static void Append(Symptom symptom, StringBuilder text)
    {
        text.Append("\n### ").Append(SymptomWriting.Shown(symptom)).Append("\n\n");
        text.Append(symptom.Means).Append('\n');
        foreach (SymptomCase one in symptom.Cases.Where(one => one.Means is not null))
        {
            text.Append("\n- ")
                .Append(Test(one))
                .Append(": ")
                .Append(one.Means)
                .Append(Rules(one.Rules));
        }

        text.Append(symptom.Cases.IsEmpty ? "" : "\n");
        if (symptom.Unknown is { } unknown)
        {
            text.Append("\nThe message does not tell ").Append(unknown).Append(".\n");
        }

        string rules = Rules([.. symptom.Rules]);
        text.Append(
            rules.Length == 0
                ? "\nNo rule: nothing in a template mends it."
                : $"\n{rules.TrimStart()}"
        );
        text.Append(" Source: ")
            .AppendJoin(", ", symptom.Sources.Select((source, at) => $"[{at + 1}]({source})"))
            .Append(".\n");
        if (symptom.Texts.Length > 1)
        {
            text.Append("\nAlso, in other words:\n\n");
            foreach (TextPattern other in symptom.Texts.Skip(1))
            {
                text.Append("- ").Append(SymptomWriting.Code(other.Written)).Append('\n');
            }
        }
    }

    private static string Test(SymptomCase one) =>
        one.Test switch
        {
            SymptomCaseTest.Is when one.Text.Length == 0 => $"`{{{one.Hole}}}` is empty",
            SymptomCaseTest.Is => $"`{{{one.Hole}}}` is `{one.Text}`",
            SymptomCaseTest.Begins => $"`{{{one.Hole}}}` begins with `{one.Text}`",
            SymptomCaseTest.Ends => $"`{{{one.Hole}}}` ends with `{one.Text}`",
            SymptomCaseTest.Has => $"`{{{one.Hole}}}` has `{one.Text}` in it",
            _ => $"`{{{one.Hole}}}` has no `{one.Text}` in it",
        };

    private static string Rules(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "" : $" Rules: {string.Join(", ", ids.Select(Link))}.";

    /// <summary>The page of a rule; of one that is yet to come the id alone.</summary>
    private static string Link(string id) =>
        BuiltInRules.All.SingleOrDefault(rule => rule.Id == id) is { } rule
            ? $"[{id}](../rules/{id}-{rule.Name}/README.md)"
            : id;
}
