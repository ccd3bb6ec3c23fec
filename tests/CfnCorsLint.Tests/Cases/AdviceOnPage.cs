using System.Text;
using CfnCorsLint.Rules.Advice;

namespace CfnCorsLint.Tests.Cases;

/// <summary>The section of a rule's page that tells what to write where a tool makes the template.</summary>
internal static class AdviceOnPage
{
    public const string Heading = "Where a tool makes the template";

    /// <summary>The page with the section as it has to be.</summary>
    public static string Renewed(RulePage page)
    {
        int seen = page.Text.IndexOf($"\n## {SeenOnPage.Heading}\n", StringComparison.Ordinal);
        string after = seen < 0 ? "" : page.Text[seen..];
        string before = seen < 0 ? page.Text : page.Text[..seen];
        int own = before.IndexOf($"\n## {Heading}\n", StringComparison.Ordinal);
        return (own < 0 ? before : before[..own]) + Section(page.RuleId) + after;
    }

    private static string Section(string ruleId)
    {
        var text = new StringBuilder("\n## ").Append(Heading).Append("\n\n");
        text.Append(
            "The next run of the tool undoes what is written into its template. Write into its source, for\n\n"
        );
        foreach (GeneratorTool tool in BuiltInAdvice.Table.Tools)
        {
            if (BuiltInAdvice.Table.Find(ruleId, tool.Tool) is { } advice)
            {
                Append(text.Append("- ").Append(tool.Name), advice);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ToolAdvice advice)
    {
        if (advice.Never is { } never)
        {
            text.Append(": nothing. ").Append(never).Append(".\n");
        }
        else if (advice.Texts is [(AdvisedPart.Any, var only)])
        {
            text.Append(": ").Append(only).Append('\n');
        }
        else
        {
            text.Append('\n');
            foreach ((AdvisedPart part, string order) in advice.Texts)
            {
                text.Append("  - ")
                    .Append(Name(part, advice))
                    .Append(": ")
                    .Append(order)
                    .Append('\n');
            }
        }
    }

    private static string Name(AdvisedPart part, ToolAdvice advice) =>
        part switch
        {
            AdvisedPart.Rest => "a REST API",
            AdvisedPart.Http => "an HTTP API",
            AdvisedPart.Url => "a function URL",
            AdvisedPart.Spec => "a definition in OpenAPI",
            _ => advice.Texts.Length > 1 ? "any other" : "any API",
        };
}
