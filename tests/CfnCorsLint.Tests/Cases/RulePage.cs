using System.Text.RegularExpressions;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cases;

/// <summary>A rule's page, with the examples in it.</summary>
internal sealed partial record RulePage(string Folder, string Text)
{
    public string RuleId => Folder[..7];

    public string FilePath => Repo.PathTo($"rules/{Folder}/README.md");

    /// <summary>The headings of second level, in order.</summary>
    public IEnumerable<string> Headings =>
        Text.Split('\n')
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..]);

    public static RulePage Of(string folder) =>
        new(
            folder,
            File.ReadAllText(Repo.PathTo($"rules/{folder}/README.md")).ReplaceLineEndings("\n")
        );

    /// <summary>The settings that the examples are checked with; <see langword="null"/> when the page shows none.</summary>
    public SourceText? Settings => Examples("settings") is [var first, ..] ? first : null;

    /// <param name="kind"><c>fails</c>, <c>passes</c> or <c>settings</c>.</param>
    public IReadOnlyList<SourceText> Examples(string kind) => [.. Blocks(kind).Select(TemplateIn)];

    /// <summary>The differences of a kind, each with the failing template before it.</summary>
    /// <param name="kind"><c>fixed</c>: what <c>fix</c> makes; <c>unsafe</c>: what it makes with <c>--unsafe</c>; <c>right</c>: what a person does.</param>
    public IReadOnlyList<(SourceText Broken, string Diff)> Repairs(string kind) =>
        [
            .. Blocks(kind)
                .Select(block =>
                    (
                        TemplateIn(Blocks("fails").Last(one => one.Index < block.Index)),
                        block.Groups[3].Value
                    )
                ),
        ];

    /// <summary>The page with the text of one block replaced.</summary>
    /// <param name="index">Among the blocks of that kind, from 0.</param>
    public RulePage With(string kind, int index, string text)
    {
        Group content = Blocks(kind).ElementAt(index).Groups[3];
        return this with
        {
            Text = Text[..content.Index] + text + Text[(content.Index + content.Length)..],
        };
    }

    private static SourceText TemplateIn(Match block) =>
        new($"template.{block.Groups[1].Value}", block.Groups[3].Value);

    private IEnumerable<Match> Blocks(string kind) =>
        Block().Matches(Text).Where(match => match.Groups[2].Value == kind);

    [GeneratedRegex(
        @"^```(yaml|json|diff) (fails|fixed|unsafe|right|passes|settings)\n(.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();
}
