using System.Text;
using System.Text.Json.Nodes;
using CfnCorsLint.Tests.Cli;
using CfnCorsLint.Tests.Cli.Commands;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Probing;

/// <summary>The way of somebody who is stuck, from the line in the console to the change in the template: each kept as it is printed.</summary>
/// <remarks>The live API answers as the template says, as it would be deployed.</remarks>
public sealed class CulpritWayTests
{
    private const string Culprits = "fixtures/culprits";

    [Theory]
    [InlineData("authorizer-on-preflight", "DELETE /orders")]
    [InlineData("header-not-listed", "DELETE /orders")]
    [InlineData("key-is-not-allowed", "GET /carts")]
    [InlineData("method-not-listed", "DELETE /orders")]
    [InlineData("no-cors-at-all", "DELETE /orders")]
    [InlineData("unauthorized-without-headers", "DELETE /orders")]
    [InlineData("wrong-origin", "DELETE /orders")]
    public async Task The_symptom_leads_to_the_line(string name, string call)
    {
        string file = $"{name}.yaml";
        JsonNode foretold = JsonNode.Parse(SimulateTests.Played(name, "--format", "json").Out)![
            "calls"
        ]![0]!;
        string console = SimulateTests
            .Played(name)
            .Out.Split('\n')
            .First(line => line.StartsWith("    Chrome: ", StringComparison.Ordinal))[12..]
            .Replace("https://…", "https://api.example.com", StringComparison.Ordinal);
        await using LiveHost host = await LiveHost.Start(context =>
            LiveTemplate.Answer(context, foretold)
        );
        string url = host.Url + call.Split(' ')[1];
        JsonNode request = foretold["request"]!;
        string[] probe =
        [
            "probe",
            url,
            "--isolated",
            "--method",
            call.Split(' ')[0],
            "--origin",
            $"{request["origin"]}",
            .. request["headers"]!.AsArray().SelectMany(header => new[] { "-H", $"{header}" }),
            .. Enumerable.Repeat("--credentials", request["credentials"]!.GetValue<bool>() ? 1 : 0),
            "--template",
            file,
        ];

        var way = new StringBuilder();
        foreach (
            string[] command in new[]
            {
                ["explain", console, "--isolated", file],
                probe,
                ["check", "--isolated", "--origin", $"{request["origin"]}", file],
                ["fix", "--isolated", "--diff", "--origin", $"{request["origin"]}", file],
            }
        )
        {
            Ran ran = Ran.In(Repo.PathTo(Culprits), "", command);
            string typed = string.Join(
                ' ',
                command.Select(word => word.Contains(' ') ? $"\"{word}\"" : word)
            );
            way.Append("$ cfncors ").Append(typed).Append('\n').Append(ran.Out).Append(ran.Error);
            way.Append("exit ").Append(ran.Code).Append("\n\n");
        }

        Snapshot.Match(
            way.ToString().Replace(host.Url, "http://127.0.0.1:3000", StringComparison.Ordinal),
            Repo.PathTo($"{Culprits}/{name}.way.txt")
        );
    }
}
