using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What programs get is what the published schemas say.</summary>
public sealed class JsonSchemaTests
{
    private static readonly string OrdersApi = Repo.PathTo("fixtures/orders-api.yaml");

    private const string Origin = "https://app.example.com";

    [Theory]
    [InlineData("report", "check --format json")]
    [InlineData("report", "check --format json --origin " + Origin)]
    [InlineData("report", "fix --format json --origin " + Origin)]
    [InlineData("statistics", "check --statistics --format json")]
    [InlineData("rules", "rules --format json")]
    [InlineData("gitlab", "check --format gitlab")]
    [InlineData("gitlab", "check --format gitlab --notes --origin " + Origin)]
    [InlineData("inspect", "inspect --format json fixtures/orders-api.yaml")]
    [InlineData("simulation", "simulate fixtures/orders-api.yaml --all --format json")]
    public void An_output_has_the_form_of_its_schema(string schema, string command)
    {
        using TempFolder folder = Templates();

        Assert.Empty(Refused(schema, Ran.In(folder, command.Split(' ')).Out));
    }

    [Fact]
    public void An_explanation_has_the_form_of_its_schema()
    {
        using TempFolder folder = Templates();
        string pasted = string.Join(
            '\n',
            BuiltInSymptoms
                .Table.Symptoms.Select(symptom => symptom.Example)
                .Append(
                    "Access to fetch at 'https://abc.execute-api.us-east-1.amazonaws.com/prod/orders' from origin 'https://app.example.com' has been blocked by CORS policy: Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response."
                )
        );

        string plain = Ran.In(folder.Root, pasted, "explain", "-", "--format", "json").Out;
        string inFile = Ran.In(
            folder.Root,
            pasted,
            "explain",
            "-",
            "fixtures/orders-api.yaml",
            "--format",
            "json"
        ).Out;

        Assert.Contains("\"ask\"", plain, StringComparison.Ordinal);
        Assert.Contains("\"command\"", inFile, StringComparison.Ordinal);
        Assert.Empty(Refused("explanation", plain));
        Assert.Empty(Refused("explanation", inFile));
        Assert.Empty(
            Refused(
                "explanation",
                Ran.In(folder, "explain", "Mixed Content: it is", "--format", "json").Out
            )
        );
    }

    [Fact]
    public void Every_API_is_shown_in_the_form_of_its_schema()
    {
        using TempFolder folder = Templates();

        string[] lines = Ran.In(folder, "inspect", ".", "--format", "jsonl")
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length > 500, $"{lines.Length} templates were shown");
        Assert.Empty(lines.SelectMany(line => Refused("inspect", line)));
    }

    [Theory]
    [MemberData(nameof(SimulateTests.Names), MemberType = typeof(SimulateTests))]
    public void A_played_call_has_the_form_of_its_schema(string culprit)
    {
        string all = SimulateTests.Played(culprit, "--format", "json").Out;

        Assert.Empty(Refused("simulation", all));
    }

    [Fact]
    public void A_baseline_has_the_form_of_its_schema()
    {
        using TempFolder folder = Templates();

        Assert.Equal(0, Ran.In(folder, "baseline").Code);

        Assert.Empty(Refused("baseline", folder.Read(".cfncors-baseline.json")));
    }

    [Fact]
    public void What_a_schema_does_not_know_is_refused()
    {
        var report = JsonNode.Parse(
            Ran.In(
                Repo.PathTo("fixtures"),
                "",
                "simulate",
                "orders-api.yaml",
                "--all",
                "--format",
                "json"
            ).Out
        )!;
        report["calls"]![0]!["preflight"]!["unheardOf"] = 1;
        report["calls"]![1]!.AsObject().Remove("verdict");

        Assert.Equal(
            [
                "simulation: /calls/0/preflight/unheardOf All values fail against the false schema",
                "simulation: /calls/1 Required properties [\"verdict\"] are not present",
            ],
            Refused("simulation", report.ToJsonString()).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Refused(string schema, string json) =>
        new PublishedSchema(schema).Refused(json);

    /// <summary>Every case of every rule, and the fixtures.</summary>
    private static TempFolder Templates()
    {
        var folder = new TempFolder();
        foreach (RuleCase one in RuleCase.All)
        {
            folder.Write(one.RepoPath.Replace('/', '-'), one.Input.Content);
        }

        folder.Write("fixtures/orders-api.yaml", File.ReadAllText(OrdersApi));
        return folder;
    }
}
