using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cases;

/// <summary>Rules and exchanges agree on every case and fixture.</summary>
public sealed class LawTests
{
    public static TheoryData<string> Names => SampleTexts.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void An_error_about_a_browser_means_that_a_certain_call_fails(string name)
    {
        Lint lint = Lint.WithAll(SampleTexts.SettingsOf(name));

        Assert.Empty(Law.Unfounded(lint.Check(SampleTexts.Named(name)), lint));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_certain_call_that_fails_has_an_error(string name)
    {
        Lint lint = Lint.WithAll(SampleTexts.SettingsOf(name));

        Assert.Empty(Law.Unsaid(lint.Check(SampleTexts.Named(name)), lint));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Simulations_and_marks_tell_what_the_errors_tell(string name)
    {
        Lint lint = Lint.WithAll(SampleTexts.SettingsOf(name));

        Assert.Empty(Law.ToldOtherwise(lint.Check(SampleTexts.Named(name)), lint));
    }
}
