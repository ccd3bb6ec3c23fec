using System.Text.Json;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>A call that is typed is played as a page would send it, whatever way it is typed.</summary>
public sealed class TypedCallTests
{
    [Fact]
    public void Quotes_may_be_left_out()
    {
        using TempFolder folder = WithTwoApis();

        var with = Ran.In(folder, "simulate", "two.yaml", "POST /items");
        var without = Ran.In(folder, "simulate", "two.yaml", "POST", "/items");
        var behind = Ran.In(folder, "simulate", "two.yaml", "--api", "First", "post", "/items");

        Assert.Equal("", with.Error);
        Assert.Equal(with, without);
        Assert.EndsWith(behind.Out, with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_API_with_the_route_is_taken_and_it_is_said()
    {
        using TempFolder folder = WithTwoApis();

        var ran = Ran.In(folder, "simulate", "two.yaml", "POST /items");

        Assert.StartsWith(
            "Of the 2 APIs it is meant for 'First', which alone has such a route (--api names another).\n",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "authorization content-type")]
    [InlineData("--credentials", "authorization content-type")]
    [InlineData("--content-type text/plain", "authorization")]
    [InlineData("--content-type application/xml", "authorization content-type")]
    [InlineData("-H X-Page", "x-page")]
    [InlineData("-H X-Page --content-type application/xml", "content-type x-page")]
    public void It_carries_JSON_and_the_identity_unless_other_headers_are_typed(
        string options,
        string headers
    )
    {
        using TempFolder folder = WithTwoApis();
        string[] words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var ran = Ran.In(
            folder,
            ["simulate", "two.yaml", "POST /items", "--format", "json", .. words]
        );

        using var json = JsonDocument.Parse(ran.Out);
        JsonElement call = json.RootElement.GetProperty("calls")[0];
        Assert.Equal(
            headers,
            string.Join(
                ' ',
                call.GetProperty("request")
                    .GetProperty("headers")
                    .EnumerateArray()
                    .Select(header => header.GetString())
            )
        );
    }

    [Fact]
    public void What_is_assumed_is_said()
    {
        using TempFolder folder = WithTwoApis();

        string text = Ran.In(folder, "simulate", "two.yaml", "POST /items").Out;
        string named = Ran.In(
            folder,
            "simulate",
            "two.yaml",
            "POST /items",
            "--content-type",
            "application/json",
            "--origin",
            "https://app.example.com"
        ).Out;

        Assert.Contains("https://app.example.com (assumed)", text, StringComparison.Ordinal);
        Assert.Contains(
            "It is assumed that the body is JSON, so that the page sends content-type.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("assumed", named, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_no_route_takes_is_told_with_those_that_there_are()
    {
        using TempFolder folder = WithTwoApis();

        var ran = Ran.In(folder, "simulate", "two.yaml", "GET /item", "--api", "First");

        Assert.StartsWith(
            "No route of 'First' takes /item: it has /items, /both; did you mean '/items'?\n",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("DELETE /prod/items")]
    [InlineData("DELETE https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/items")]
    [InlineData(
        "DELETE https://abcde12345.execute-api.eu-west-1.amazonaws.com/unheardOf/items?a=b"
    )]
    [InlineData("DELETE https://api.example.com/prod/items")]
    public void A_stage_before_the_path_is_taken_for_one_and_that_is_said(string call)
    {
        using TempFolder folder = WithStage();

        string with = Ran.In(folder, "simulate", "staged.yaml", call).Out;
        string without = Ran.In(folder, "simulate", "staged.yaml", "DELETE /items").Out;

        string said = call.Contains("unheardOf", StringComparison.Ordinal)
            ? "The template makes no stage 'unheardOf', and a REST API answers 403 to one that there is not. There is prod; did you mean '/prod/items'?"
            : "/prod is taken for the stage, which is no part of the path of a route: the call is to /items.";
        Assert.Equal($"{said}\n\n{without}", with);
    }

    [Theory]
    [InlineData("DELETE https://api.example.com/items")]
    [InlineData("DELETE http://localhost:3000/items?a=b")]
    public void Of_an_address_the_path_is_taken(string call)
    {
        using TempFolder folder = WithStage();

        Assert.Equal(
            Ran.In(folder, "simulate", "staged.yaml", "DELETE /items"),
            Ran.In(folder, "simulate", "staged.yaml", call)
        );
    }

    [Fact]
    public void A_route_comes_before_a_stage_of_its_name()
    {
        using TempFolder folder = WithStage();

        Assert.StartsWith(
            "GET /prod of 'Api'",
            Ran.In(folder, "simulate", "staged.yaml", "GET /prod").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_may_be_a_stage_is_left_out_of_what_is_proposed()
    {
        using TempFolder folder = WithStage();

        Assert.StartsWith(
            "No route of 'Api' takes /dev/items: it has /items, /prod; did you mean '/items'?\n",
            Ran.In(folder, "simulate", "staged.yaml", "GET /dev/items").Out,
            StringComparison.Ordinal
        );
    }

    /// <summary>A stage that is called as one of the routes is.</summary>
    private static TempFolder WithStage()
    {
        var folder = new TempFolder();
        folder.Write(
            "staged.yaml",
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Cors:
                    AllowOrigin: "'https://app.example.com'"
                    AllowMethods: "'DELETE'"
              Items:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: items.handler
                  CodeUri: s3://code/items.zip
                  Events:
                    Drop:
                      Type: Api
                      Properties: {RestApiId: !Ref Api, Path: /items, Method: delete}
                    Same:
                      Type: Api
                      Properties: {RestApiId: !Ref Api, Path: /prod, Method: get}

            """
        );
        return folder;
    }

    private static TempFolder WithTwoApis()
    {
        var folder = new TempFolder();
        folder.Write("two.yaml", Templates.TwoApis);
        return folder;
    }
}
