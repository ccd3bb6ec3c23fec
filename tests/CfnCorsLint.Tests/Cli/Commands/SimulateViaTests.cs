using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Commands;

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
    public void A_distribution_that_leads_to_no_API_of_the_template_is_told_from_a_name_of_nothing()
    {
        using var folder = new TempFolder();
        string template = File.ReadAllText(
            Repo.PathTo("fixtures/culprits/passes-through-cloudfront.yaml")
        );
        int origin = template.IndexOf("DomainName:", StringComparison.Ordinal);
        int end = template.IndexOf('\n', origin);
        folder.Write(
            "template.yaml",
            $"{template[..origin]}DomainName: api.example.com{template[end..]}"
        );

        string named = In(folder, "Front").Error;
        string misspelt = In(folder, "Fron").Error;

        Assert.Contains(
            "'Front' leads to none of the APIs here, as far as the template shows",
            named,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "nothing stands in front of an API here, so there is no 'Fron'",
            misspelt,
            StringComparison.Ordinal
        );

        static Ran In(TempFolder folder, string via) =>
            Ran.In(
                folder,
                "simulate",
                "template.yaml",
                "PUT /orders",
                "--via",
                via,
                "--origin",
                Origin
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

    [Theory]
    [InlineData("CORS806-cloudfront-refuses-method/cases/any-for-reading.yaml", 0, "2 of 2")]
    [InlineData(
        "CORS806-cloudfront-refuses-method/cases/any-for-reading-and-options.yaml",
        0,
        "2 of 2"
    )]
    [InlineData("CORS806-cloudfront-refuses-method/cases/any-with-authorizer.yaml", 1, "0 of 2")]
    public void A_method_that_nobody_names_is_one_that_the_distribution_lets_through(
        string file,
        int code,
        string passing
    )
    {
        Ran ran = Ran.In(
            Repo.PathTo("rules"),
            "",
            "simulate",
            "--isolated",
            file,
            "--all",
            "--origin",
            Origin
        );

        Assert.Equal(code, ran.Code);
        Assert.Contains($"{passing} expected calls pass", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_distribution_adds_need_not_be_sent()
    {
        Ran ran = Ran.In(
            Repo.PathTo("rules"),
            "",
            "simulate",
            "--isolated",
            "CORS810-cloudfront-drops-credential/cases/key-added-at-the-edge.yaml",
            "PUT /reports",
            "--via",
            "Front",
            "--origin",
            Origin
        );

        Assert.Equal(0, ran.Code);
        Assert.Contains(
            "Access-Control-Request-Headers: content-type\n",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("401", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("403", ran.Out, StringComparison.Ordinal);
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
