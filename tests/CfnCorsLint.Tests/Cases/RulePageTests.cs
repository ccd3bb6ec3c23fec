using System.Collections.Immutable;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Conditions;
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

    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(Repo.PathTo("rules"))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Headings_are_the_fixed_ones(string folder)
    {
        var headings = RulePage.Of(folder).Headings.ToList();

        Assert.InRange(headings.Count, 4, 5);
        Assert.Equal("What it finds", headings[0]);
        Assert.Contains(headings[1], s_reasons);
        Assert.Equal("Example", headings[2]);
        Assert.Equal("Is the fix safe?", headings[3]);
        Assert.Equal(SeenOnPage.Heading, headings.ElementAtOrDefault(4) ?? SeenOnPage.Heading);
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
    public void Examples_do_what_they_say(string folder)
    {
        RulePage page = RulePage.Of(folder);

        Assert.NotEmpty(page.Examples("passes"));
        Assert.Equal(s_withoutExample.Contains(folder), page.Examples("fails").Count == 0);
        Assert.All(page.Examples("fails"), example => Assert.NotEmpty(Found(page, example)));
        Assert.All(page.Examples("passes"), example => Assert.Empty(Found(page, example)));
        Assert.All(page.Examples("fixed"), example => Assert.Empty(Found(page, example)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Fixing_what_fails_gives_what_is_shown_as_fixed(string folder)
    {
        RulePage page = RulePage.Of(folder);
        IReadOnlyList<SourceText> broken = page.Examples("fails");
        for (int index = 0; index < page.Examples("fixed").Count; index++)
        {
            SourceText after = Lint.WithOnly(page.RuleId, page.Settings).Fix(broken[index]).After;

            Assert.NotEqual(broken[index].Content, after.Content);
            page = page.With("fixed", index, after.Content);
        }

        Snapshot.Match(page.Text, page.FilePath);
    }

    private static ImmutableArray<Finding> Found(RulePage page, SourceText example) =>
        Lint.WithOnly(page.RuleId, page.Settings).Check(example).Findings;
}
