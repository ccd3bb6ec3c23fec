using System.Text;
using System.Text.RegularExpressions;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Tests.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Every recipe in every layout: what it changes lies beside as a diff.</summary>
public sealed class RecipeTests
{
    public static TheoryData<string> Names => [.. RecipeCase.All.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Changes_are_those_in_the_snapshot(string name)
    {
        RecipeCase recipe = RecipeCase.All.Single(each => each.Name == name);
        var diffs = new StringBuilder();
        foreach (string layout in Layouts.Names)
        {
            Kitchen kitchen = Kitchen.Of(
                Layouts.Of(ShopTemplate.Yaml, layout),
                recipe.PageSettings
            );
            Fix fix = Kitchen.Plan(recipe.Violate(kitchen));
            Assert.True(fix.Edits.Length > 0, fix.Why);
            SourceText after = kitchen.Apply(fix);
            string diff = UnifiedDiff
                .Of(kitchen.Source, after)
                .Replace("\r", "<CR>", StringComparison.Ordinal)
                .Replace("\uFEFF", "<BOM>", StringComparison.Ordinal);
            diffs.Append("=== ").Append(layout).Append('\n').Append(Shortened(diff)).Append('\n');
        }

        Snapshot.Match(
            diffs.ToString(),
            Repo.PathTo($"tests/CfnCorsLint.Tests/Patches/Snapshots/{name}.diff")
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_layouts_come_to_say_the_same(string name)
    {
        RecipeCase recipe = RecipeCase.All.Single(each => each.Name == name);
        string[] meanings =
        [
            .. Layouts.Names.Select(layout =>
            {
                Kitchen kitchen = Kitchen.Of(
                    Layouts.Of(ShopTemplate.Yaml, layout),
                    recipe.PageSettings
                );
                SourceText after = kitchen.Apply(Kitchen.Plan(recipe.Violate(kitchen)));
                return HashesMade(JsonText.Of(SyntaxReader.Read(after).Root));
            }),
        ];

        Assert.Single(meanings.Distinct(StringComparer.Ordinal));
    }

    /// <summary>The new name of a Deployment hangs on the bytes of the text; JSON has no dots in its attributes.</summary>
    private static string HashesMade(string text) =>
        Regex.Replace(
            Regex.Replace(text, "Deployment[0-9a-f]{8}", "Deployment#"),
            "(\"Fn::GetAtt\": )\"(\\w+)\\.(\\w+)\"",
            "$1[\"$2\", \"$3\"]"
        );

    /// <summary>Long lines are cut in the middle: the beginning and the end of a change stay.</summary>
    private static string Shortened(string diff)
    {
        string[] lines = diff.Split('\n');
        return lines.Max(line => line.Length) < 250 ? diff : string.Join('\n', LongLines(lines));
    }

    /// <summary>Of a pair of long lines only what differs, with a little around.</summary>
    private static IEnumerable<string> LongLines(string[] lines)
    {
        string old = "";
        foreach (string line in lines)
        {
            if (line.Length < 250)
            {
                yield return line;
            }
            else if (line[0] == ' ')
            {
                yield return $"{line[..60]}…";
            }
            else if (line[0] == '-')
            {
                old = line[1..];
            }
            else
            {
                string now = line[1..];
                int start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
                int end = old[start..]
                    .Reverse()
                    .Zip(now[start..].Reverse())
                    .TakeWhile(pair => pair.First == pair.Second)
                    .Count();
                int from = Math.Max(0, start - 30);
                int rest = Math.Max(0, end - 30);
                yield return $"-…{old[from..^rest]}…";
                yield return $"+…{now[from..^rest]}…";
            }
        }
    }
}
