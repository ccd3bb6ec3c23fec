using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cases;

/// <summary>The examples on a rule's page are the first tests of the rule.</summary>
public sealed class RulePageTests
{
    private static readonly string[] s_reasons =
    [
        "Why the browser refuses it",
        "Why the deployment refuses it",
        "Why it matters",
    ];

    /// <summary>Printed by a fix, not found by a check: no template fails it.</summary>
    private static readonly string[] s_withoutExample = ["CORS802-deployment-not-renewed"];

    private static readonly string[] s_repairs = ["fixed", "unsafe", "right"];

    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(Repo.PathTo("rules"))
                .Select(path => Path.GetFileName(path))
                .Where(folder => RuleCase.OnlyRule is not { } id || folder[..7] == id)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Headings_are_the_fixed_ones(string folder)
    {
        var headings = RulePage.Of(folder).Headings.ToList();

        Assert.InRange(headings.Count, 6, 7);
        Assert.Equal("What it finds", headings[0]);
        Assert.Contains(headings[1], s_reasons);
        Assert.Equal(["How to repair it", "Example", "Is the fix safe?"], headings.Skip(2).Take(3));
        Assert.Equal(AdviceOnPage.Heading, headings[5]);
        Assert.Equal(SeenOnPage.Heading, headings.ElementAtOrDefault(6) ?? SeenOnPage.Heading);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void What_people_see_is_what_the_table_of_symptoms_says(string folder)
    {
        RulePage page = RulePage.Of(folder);

        Snapshot.Match(SeenOnPage.Renewed(page), page.FilePath);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void What_to_write_for_a_tool_is_what_the_table_of_generators_says(string folder)
    {
        RulePage page = RulePage.Of(folder);

        Snapshot.Match(AdviceOnPage.Renewed(page), page.FilePath);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Examples_do_what_they_say(string folder)
    {
        RulePage page = RulePage.Of(folder);

        Assert.True(
            s_withoutExample.Contains(folder) == (page.Examples("fails").Count == 0),
            $"{folder}/README.md has no block '```yaml fails'."
        );
        Assert.Equal(page.Examples("fails").Count == 0, page.Examples("passes").Count == 1);
        Assert.All(page.Examples("fails"), example => Assert.NotEmpty(Found(page, example)));
        Assert.All(page.Examples("passes"), example => Assert.Empty(Found(page, example)));
        Assert.True(
            page.Examples("fails").Count == s_repairs.Sum(kind => page.Repairs(kind).Count),
            $"{folder}/README.md needs a block '```diff fixed', '```diff unsafe' or '```diff right' for each block '```yaml fails'."
        );
        Assert.All(
            s_repairs.SelectMany(page.Repairs),
            repair =>
                Assert.Empty(
                    Found(
                        page,
                        new SourceText(
                            repair.Broken.Path,
                            PageDiff.Apply(repair.Broken.Content, repair.Diff)
                        )
                    )
                )
        );
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Fixing_what_fails_gives_what_is_shown(string folder)
    {
        RulePage page = RulePage.Of(folder);
        Lint linter = Lint.WithOnly(page.RuleId, page.Settings);
        foreach (
            (string kind, Trust least) in (ReadOnlySpan<(string, Trust)>)
                [("fixed", Trust.Safe), ("unsafe", Trust.Unsafe)]
        )
        {
            IReadOnlyList<(SourceText Broken, string Diff)> shown = page.Repairs(kind);
            for (int index = 0; index < shown.Count; index++)
            {
                string before = shown[index].Broken.Content;
                Patch patch = linter.Fix(shown[index].Broken, least);
                string after = patch.After.Content;

                Assert.True(
                    before != after,
                    $"{folder} shows a diff '{kind}', and nothing changes: {(patch.LeftOut is [var left, ..] ? left.Why : "no such fix is offered")}"
                );
                page = page.With(kind, index, PageDiff.Of(before, after));
            }
        }

        Snapshot.Match(page.Text, page.FilePath);
    }

    private static ImmutableArray<Finding> Found(RulePage page, SourceText example) =>
        Lint.WithOnly(page.RuleId, page.Settings).Check(example).Findings;
}
