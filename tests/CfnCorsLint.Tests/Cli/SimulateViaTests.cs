using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli;

/// <summary>What <c>simulate --via</c> takes, and what it says of names and paths that lead nowhere.</summary>
public sealed class SimulateViaTests
{
    private const string Origin = "https://app.example.com";

    [Fact]
    public void A_name_of_nothing_in_front_is_refused_with_those_there_are()
    {
        Ran ran = Simulate("passes-through-cloudfront.yaml", "PUT /orders", "--via", "Fron");

        Assert.Equal(2, ran.Code);
        Assert.Contains(
            "there is no 'Fron' in front of an API: write --via with one of Front",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_template_with_nothing_in_front_says_so()
    {
        Ran ran = Simulate("method-not-listed.yaml", "PUT /orders", "--via", "Front");

        Assert.Equal(2, ran.Code);
        Assert.Contains(
            "nothing stands in front of an API here",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_path_that_goes_elsewhere_is_refused()
    {
        Ran ran = Simulate("error-page-in-cloudfront.yaml", "GET /index.html", "--via", "Front");

        Assert.Equal(2, ran.Code);
        Assert.Contains(
            "'Front' leads /index.html to none of the APIs here",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_expected_calls_can_be_those_by_one_distribution()
    {
        Ran all = Simulate("host-through-cloudfront.yaml", "--all");
        Ran one = Simulate("host-through-cloudfront.yaml", "--all", "--via", "Front");

        Assert.Equal(1, all.Code);
        Assert.Equal(1, one.Code);
        Assert.EndsWith(
            "0 of 2 expected calls pass, 1 is refused, 1 is not known\n",
            all.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "0 of 1 expected calls pass, 1 is refused, 0 are not known\n",
            one.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_of_the_distribution_itself_calls_its_own_origin()
    {
        using var folder = new TempFolder();
        folder.Write(
            "template.yaml",
            File.ReadAllText(Repo.PathTo("fixtures/culprits/passes-through-cloudfront.yaml"))
                .Replace(
                    "Enabled: true",
                    "Enabled: true\n        Aliases: [app.example.com]",
                    StringComparison.Ordinal
                )
        );

        Ran ran = Ran.In(
            folder,
            "simulate",
            "template.yaml",
            "PUT /orders",
            "--via",
            "Front",
            "--origin",
            Origin
        );

        Assert.Equal(0, ran.Code);
        Assert.Contains("the call is of the same origin", ran.Out, StringComparison.Ordinal);
    }

    private static Ran Simulate(string file, params string[] arguments) =>
        Ran.In(
            Repo.PathTo("fixtures/culprits"),
            "",
            ["simulate", "--isolated", file, .. arguments, "--origin", Origin]
        );
}
