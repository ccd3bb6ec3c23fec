using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What <c>simulate</c> tells: the culprits of the classic guides, each with its dialogue beside it.</summary>
public sealed class SimulateTests
{
    private const string Culprits = "fixtures/culprits";

    /// <summary>The first line of a fixture is the command, without the file.</summary>
    private const string Command = "# cfncors simulate ";

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Repo.PathTo(Culprits), "*.yaml")
                .Select(Path.GetFileNameWithoutExtension)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_culprit_is_named(string name)
    {
        Ran ran = Played(name);

        Assert.Equal("", ran.Error);
        Snapshot.Match(
            $"{ran.Out}exit {ran.Code}\n",
            Repo.PathTo($"{Culprits}/{name}.dialogue.txt")
        );
    }

    [Fact]
    public void All_expected_calls_are_counted()
    {
        var ran = Ran.In(
            Repo.PathTo("fixtures"),
            "",
            "simulate",
            "--isolated",
            "orders-api.yaml",
            "--all"
        );

        Assert.Equal(1, ran.Code);
        Assert.EndsWith(
            "0 of 5 expected calls pass, 3 are refused, 2 are not known\n",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    /// <summary>The route lacks a method and a header, and each call is refused for one of them.</summary>
    [Theory]
    [InlineData("CORS401", "DELETE /items")]
    [InlineData("CORS405", "GET /items")]
    [InlineData("CORS319", "GET /items", "--credentials")]
    public void Below_a_refusal_stands_what_explains_it_and_nothing_else(
        string rule,
        params string[] call
    )
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Auth:
                    DefaultAuthorizer: Users
                    AddDefaultAuthorizerToCorsPreflight: false
                    Authorizers: {Users: {UserPoolArn: !GetAtt Pool.Arn}}
                  Cors:
                    AllowOrigin: "'https://app.example.com'"
                    AllowHeaders: "'Content-Type'"
                    AllowMethods: "'GET,OPTIONS'"
              Pool: {Type: AWS::Cognito::UserPool}
              Items:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: items.handler
                  CodeUri: s3://code/items.zip
                  Events:
                    Read: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /items, Method: get}}
                    Drop: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /items, Method: delete}}

            """
        );

        string[] errors =
        [
            .. Ran.In(folder, ["simulate", "--isolated", "t.yaml", .. call])
                .Out.Split('\n')
                .Where(line => line.StartsWith("  error[", StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [$"  error[{rule}]"],
            errors.Select(line => line[..(line.IndexOf(']', StringComparison.Ordinal) + 1)])
        );
    }

    [Fact]
    public void A_call_that_no_route_answers_is_told_so_and_has_no_cause_elsewhere()
    {
        var ran = Ran.In(
            Repo.PathTo(Culprits),
            "",
            "simulate",
            "--isolated",
            "method-not-listed.yaml",
            "PUT /nowhere/at/all"
        );

        Assert.Equal(1, ran.Code);
        Assert.Contains(
            "The API has no route for /nowhere/at/all. ",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("CORS4", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("method-not-listed")]
    [InlineData("cached-preflight")]
    [InlineData("client-hint")]
    [InlineData("answer-differs-by-condition")]
    [InlineData("deployment-fails")]
    [InlineData("any-behind-authorizer")]
    [InlineData("behind-cloudfront")]
    public void A_program_gets_the_same_as_json(string name) =>
        Snapshot.Match(
            Played(name, "--format", "json").Out,
            Repo.PathTo($"{Culprits}/{name}.dialogue.json")
        );

    [Theory]
    [InlineData("'DELETE' is no call", "DELETE")]
    [InlineData("browsers send no request with the method 'TRACE'", "TRACE /orders")]
    [InlineData("there is no method 'FOO': write one of DELETE, GET, HEAD,", "FOO /orders")]
    [InlineData("there is no method 'DLETE'; did you mean 'DELETE'?", "DLETE", "/orders")]
    [InlineData("'/orders' is no call: write a method and a path", "/orders")]
    [InlineData("browsers let no page set that header", "GET /orders", "-H", "Cookie")]
    [InlineData("there is no API 'Other'", "GET /orders", "--api", "Other")]
    [InlineData("name one call", "GET /orders", "--all")]
    [InlineData("name one call")]
    public void What_cannot_be_played_is_said(string problem, params string[] args)
    {
        var ran = Ran.In(
            Repo.PathTo(Culprits),
            "",
            ["simulate", "--isolated", "wrong-origin.yaml", .. args]
        );

        Assert.Equal(2, ran.Code);
        Assert.Contains(problem, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_an_api_is_named()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Templates.WithoutApi);

        var ran = Ran.In(folder, "simulate", "t.yaml", "GET /orders");

        Assert.Equal(
            (2, "cfncors: t.yaml: has no API: name a template that makes one\n"),
            (ran.Code, ran.Error)
        );
    }

    /// <summary>What the command in the first line of a fixture tells.</summary>
    internal static Ran Played(string name, params string[] options)
    {
        string first = File.ReadLines(Repo.PathTo($"{Culprits}/{name}.yaml")).First();
        Assert.StartsWith(Command, first, StringComparison.Ordinal);
        return Ran.In(
            Repo.PathTo(Culprits),
            "",
            [
                "simulate",
                "--isolated",
                .. options,
                $"{name}.yaml",
                .. Words(first[Command.Length..]),
            ]
        );
    }

    /// <summary>As a shell splits them.</summary>
    private static IEnumerable<string> Words(string line) =>
        line.Split('"')
            .SelectMany(
                (part, at) =>
                    at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            );
}
