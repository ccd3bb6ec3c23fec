using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>Values of parameters from outside the template.</summary>
public sealed class ParameterTests
{
    private const string Template = """
        Parameters:
          Site: {Type: String}
          Stage: {Type: String}
          Token: {Type: String, NoEcho: true}
        Conditions:
          IsLive: !Equals [!Ref Stage, live]
        Resources:
          Shop:
            Type: AWS::ApiGatewayV2::Api
            Properties:
              Name: shop
              ProtocolType: HTTP
              CorsConfiguration:
                AllowOrigins: [!If [IsLive, !Ref Site, 'http://localhost:4200']]
                AllowMethods: [PATCH]
                AllowHeaders: [content-type]
          Carts:
            Type: AWS::ApiGatewayV2::Route
            Properties: {ApiId: !Ref Shop, RouteKey: PATCH /carts, Target: integrations/abc}

        """;

    private const string Wrong = "https://shop.example.com/";

    [Theory]
    [InlineData(
        "samconfig.toml",
        "[live.deploy.parameters]\nparameter_overrides = \"Stage=live Site=\\\"https://shop.example.com/\\\"\"\n",
        "in live of samconfig.toml"
    )]
    [InlineData(
        "samconfig.toml",
        "[default.deploy.parameters]\nparameter_overrides = \"Stage=live Site=https://shop.example.com/\"\n",
        "in the default environment of samconfig.toml"
    )]
    [InlineData(
        "samconfig.toml",
        "[test.global.parameters]\nparameter_overrides = [\n  'ParameterKey=Stage,ParameterValue=live',\n  'Site=https://shop.example.com/', # both\n]\n",
        "in test of samconfig.toml"
    )]
    [InlineData(
        "parameters/live.json",
        """[{"ParameterKey": "Stage", "ParameterValue": "live"}, {"ParameterKey": "Site", "ParameterValue": "https://shop.example.com/"}]""",
        "in parameters/live.json"
    )]
    [InlineData(
        "shop.params.json",
        """[{"ParameterKey": "Stage", "ParameterValue": "live"}, {"ParameterKey": "Site", "ParameterValue": "https://shop.example.com/"}]""",
        "in shop.params.json"
    )]
    public void What_is_wrong_with_the_values_of_a_file_is_a_warning_that_names_it(
        string file,
        string text,
        string name
    )
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        folder.Write(file, text);

        var ran = Ran.In(folder, "check", "--isolated", "t.yaml", "--format", "concise");

        Assert.Equal(0, ran.Code);
        Assert.Contains("warning[CORS303]", ran.Out, StringComparison.Ordinal);
        Assert.Contains($"({name})", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shown_agrees_with_what_is_played()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        folder.Write(
            "samconfig.toml",
            $"[live.deploy.parameters]\nparameter_overrides = \"Stage=live Site=\\\"{Wrong}\\\"\"\n"
        );

        foreach (string format in new[] { "text", "markdown", "html", "json" })
        {
            string shown = Ran.Wide(
                folder,
                "inspect",
                "--isolated",
                "t.yaml",
                "--format",
                format
            ).Out;

            Assert.Contains("live of samconfig.toml", shown, StringComparison.Ordinal);
            Assert.Contains(Wrong[8..], shown, StringComparison.Ordinal);
        }

        string played = Ran.In(folder, "simulate", "--isolated", "t.yaml", "--all").Out;
        Assert.Contains("in live of samconfig.toml", played, StringComparison.Ordinal);
        Assert.Contains(
            "0 of 1 expected calls pass, 0 are refused",
            played,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_user_gives_is_certain()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        string[] given = ["--parameter", "Stage=live", "--parameter", $"Site={Wrong}"];

        var checkedFile = Ran.In(folder, ["check", "--isolated", "t.yaml", .. given]);
        var played = Ran.In(folder, ["simulate", "--isolated", "t.yaml", "--all", .. given]);
        var silent = Ran.In(folder, "check", "--isolated", "t.yaml");

        Assert.Contains("error[CORS303]", checkedFile.Out, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), (checkedFile.Code, played.Code, silent.Code));
        Assert.DoesNotContain("CORS303", silent.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "[live.deploy.parameters]\nparameter_overrides = \"Stage=live Site=https://shop.example.com/ Other=1\"\n"
    )]
    [InlineData(
        "[live.sync.parameters]\nparameter_overrides = \"Stage=live Site=https://shop.example.com/\"\n"
    )]
    [InlineData(
        "[live.deploy.parameters\nparameter_overrides = \"Stage=live Site=https://shop.example.com/\"\n"
    )]
    [InlineData(
        "[live.deploy.parameters]\nparameter_overrides = \"Site=https://shop.example.com/ Stage=test\"\n"
    )]
    public void Values_for_another_template_another_command_or_another_case_say_nothing(
        string config
    )
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        folder.Write("samconfig.toml", config);

        var ran = Ran.In(folder, "check", "--isolated", "t.yaml");

        Assert.DoesNotContain("CORS303", ran.Out, StringComparison.Ordinal);
        Assert.Equal("", ran.Error);
    }

    [Fact]
    public void A_secret_is_neither_used_nor_shown()
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            Template.Replace("!Ref Site", "!Ref Token", StringComparison.Ordinal)
        );
        folder.Write(
            "samconfig.toml",
            "[live.deploy.parameters]\nparameter_overrides = \"Stage=live Token=hunter2\"\n"
        );

        var ran = Ran.In(folder, "check", "--isolated", "t.yaml", "--show-unknown");
        var given = Ran.In(
            folder,
            "inspect",
            "--isolated",
            "t.yaml",
            "--parameter",
            "Token=hunter2"
        );

        Assert.DoesNotContain("hunter2", ran.Out + ran.Error + given.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_brackets_costs_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        folder.Write("samconfig.toml", $"a = {new string('[', 200_000)}");

        Assert.Equal(0, Ran.In(folder, "check", "--isolated", "t.yaml").Code);
    }

    [Fact]
    public void A_word_that_gives_nothing_is_an_error()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);

        var ran = Ran.In(folder, "check", "t.yaml", "--parameter", "Stage");

        Assert.Equal(2, ran.Code);
        Assert.Contains(
            "--parameter 'Stage': write NAME=VALUE",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_call_is_played_with_the_values_of_a_file_too_and_that_is_not_certain()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        folder.Write(
            "samconfig.toml",
            "[live.deploy.parameters]\nparameter_overrides = \"Stage=live Site=https://shop.example.com/\"\n"
        );

        var all = Ran.In(folder, "simulate", "--isolated", "t.yaml", "--all");
        var one = Ran.In(folder, "simulate", "--isolated", "t.yaml", "PATCH /carts");

        Assert.Equal((0, 0), (all.Code, one.Code));
        Assert.Contains("(in live of samconfig.toml)", all.Out, StringComparison.Ordinal);
        Assert.Contains("(in live of samconfig.toml)", one.Out, StringComparison.Ordinal);
    }
}
