using CfnCorsLint.Rules;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Rules;

/// <summary>The rules that ship: each can be read and has its page.</summary>
public sealed class BuiltInRulesTests
{
    public static TheoryData<string> Files =>
        [.. BuiltInRules.Sources.Select(source => source.Path)];

    public static TheoryData<string> Ids => [.. BuiltInRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rule_file_is_read(string path)
    {
        SourceText source = BuiltInRules.Sources.Single(one => one.Path == path);

        RuleReading reading = RuleReader.Read(SyntaxReader.Read(source));

        Assert.Empty(
            reading.Errors.Select(error =>
                $"{path}:{source.PositionAt(error.Span.Start).Line + 1} {error.Message}"
            )
        );
        Assert.Equal($"rules/{reading.Rule?.Id}-{reading.Rule?.Name}/rule.yaml", path);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id) =>
        Assert.StartsWith($"# {id} ", BuiltInRules.PageOf(id), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_yields_to_others_only(string id)
    {
        Rule rule = BuiltInRules.All.Single(one => one.Id == id);

        Assert.DoesNotContain(id, rule.YieldsTo);
        Assert.All(rule.YieldsTo, other => Assert.Matches("^CORS[0-9]{3}$", other));
    }
}
