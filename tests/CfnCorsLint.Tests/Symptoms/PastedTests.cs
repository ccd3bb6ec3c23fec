using System.Text.Json;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>Texts as people paste them, old wordings and noise among them, in <c>pasted.jsonl</c>: each with its source, a rule that must be named, and the address.</summary>
public sealed class PastedTests
{
    private static readonly SymptomFinder s_finder = new(BuiltInSymptoms.Table);

    public static TheoryData<string> Lines =>
        [.. File.ReadLines(Repo.PathTo("tests/CfnCorsLint.Tests/Symptoms/pasted.jsonl"))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_pasted_text_is_told_for_what_it_is(string line)
    {
        JsonElement paste = JsonDocument.Parse(line).RootElement;

        var found = s_finder.Find(paste.GetProperty("text").GetString() ?? "");

        if (!paste.TryGetProperty("source", out JsonElement source))
        {
            Assert.Empty(found);
            return;
        }

        SymptomMatch match = Assert.Single(found);
        string[] rules = [.. paste.GetProperty("rules").EnumerateArray().Select(Text)];
        Assert.Equal(Text(source), SymptomSources.WordOf(match.Symptom.From));
        Assert.Equal(rules.Length == 0, match.Rules.IsEmpty);
        Assert.True(rules.Length == 0 || match.Rules.Intersect(rules).Any(), match.Symptom.Id);
        if (paste.TryGetProperty("url", out JsonElement url))
        {
            Assert.Equal(Text(url), match.Url);
        }
    }

    private static string Text(JsonElement element) => element.GetString() ?? "";
}
