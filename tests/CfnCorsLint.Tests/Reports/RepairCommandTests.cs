using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What is to be typed repairs what the run told of, in the way in which it was run.</summary>
public sealed class RepairCommandTests
{
    private static readonly RepairCommand s_given = new([
        "--origin",
        "https://app.example.com",
        "--config",
        "my settings.yaml",
    ]);

    [Fact]
    public void Nothing_is_added_to_a_run_that_was_given_nothing()
    {
        Assert.Equal("cfncors fix", RepairCommand.Plain.Safe);
        Assert.Equal(
            "cfncors fix --only CORS101 template.yaml",
            RepairCommand.Plain.Of(Samples.Error, ["template.yaml"])
        );
    }

    [Fact]
    public void What_the_run_was_given_is_given_again()
    {
        const string Given = "--origin https://app.example.com --config 'my settings.yaml'";

        Assert.Equal($"cfncors fix {Given}", s_given.Safe);
        Assert.Equal($"cfncors fix --unsafe {Given}", s_given.Unsafe);
        Assert.Equal(
            $"cfncors fix --only CORS101 template.yaml {Given}",
            s_given.Of(Samples.Error, ["template.yaml"])
        );
        Assert.Equal(
            $"cfncors fix --unsafe --only CORS101 {Given}",
            s_given.Of(WithTrust(Trust.Unsafe), ["a.yaml", "b.yaml", "c.yaml", "d.yaml"])
        );
    }

    [Fact]
    public void An_origin_that_a_fix_asks_for_is_asked_for_unless_one_was_given()
    {
        Assert.Equal(
            "cfncors fix --only CORS112 template.yaml --origin https://your-site.example",
            RepairCommand.Plain.Of(Samples.Blank, ["template.yaml"])
        );
        Assert.Null(s_given.Of(Samples.Blank, ["template.yaml"]));
    }

    [Fact]
    public void A_name_is_one_word_and_no_option() =>
        Assert.Equal(
            "cfncors fix --only CORS101 ./-a.yaml 'it'\\''s.yaml'",
            RepairCommand.Plain.Of(Samples.Error, ["-a.yaml", "it's.yaml"])
        );

    private static Finding WithTrust(Trust trust) =>
        Samples.Error with
        {
            Fix = Samples.Error.Fix! with { Trust = trust },
        };
}
