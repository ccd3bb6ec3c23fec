using CfnCorsLint.Tests.Chromium;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Probing;

/// <summary>What <c>probe</c> says of an API that answers as AWS does: what a browser does, who answered, and why.</summary>
public sealed class SituationTests(SituationFixture fixture) : IClassFixture<SituationFixture>
{
    [Fact]
    public void The_verdict_is_that_of_the_situation() =>
        Assert.Empty(
            from one in fixture.All
            where one.Verdict != one.Situation.Verdict
            select $"{one.Situation.Name}: {one.Verdict}"
        );

    [Fact]
    public void The_verdict_is_what_Chromium_does()
    {
        Assert.SkipWhen(ChromiumBrowser.Path is null, ChromiumBrowser.Absence);

        Assert.True(fixture.All.Length >= 40, $"{fixture.All.Length} situations are played");
        Assert.Empty(
            from one in fixture.All
            where one.IsReadable != (one.Verdict == "passes")
            select $"{one.Situation.Name}: {one.Verdict}, and Chromium lets it be read: {one.IsReadable}"
        );
    }

    [Fact]
    public void Who_answered_is_told() =>
        Assert.Empty(
            from one in fixture.All
            let answerer = one.Call["answeredBy"]?.GetValue<string>()
            where answerer != one.Situation.AnsweredBy
            select $"{one.Situation.Name}: {answerer}"
        );

    [Fact]
    public void The_diagnosis_names_what_is_behind_it() =>
        Assert.Empty(
            from one in fixture.All
            where
                one.Situation.Rules.IsEmpty
                    ? one.Diagnoses.Length > 0
                    : !one.Rules.Intersect(one.Situation.Rules).Any()
            select $"{one.Situation.Name}: {string.Join(", ", one.Rules)}"
        );

    [Fact]
    public void What_is_said_has_the_form_of_its_schema()
    {
        var schema = new PublishedSchema("probe");

        Assert.Empty(
            from one in fixture.All
            from problem in schema.Refused(one.Report.ToJsonString())
            select $"{one.Situation.Name}: {problem}"
        );
    }

    [Fact]
    public void A_call_that_is_refused_says_what_the_console_prints() =>
        Assert.Empty(
            from one in fixture.All
            where one.Verdict == "refused" == (one.Call["console"] is null)
            select one.Situation.Name
        );
}
