using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Findings.Generated;
using CfnCorsLint.Rules.Advice;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Rules.Advice;

/// <summary>What <c>rules/generators.yaml</c> holds: it can be read, and knows what to write for every rule.</summary>
public sealed class GeneratorTableTests
{
    private const string FilePath = "rules/generators.yaml";

    private static readonly ImmutableArray<string> s_ids =
    [
        .. BuiltInRules.All.Select(rule => rule.Id),
    ];

    public static TheoryData<string> Ids =>
        [.. s_ids.Where(id => RuleCase.OnlyRule is not { } only || id == only)];

    public static TheoryData<string> Cases => [.. RuleCase.Wanted.Select(each => each.Name)];

    [Fact]
    public void The_file_is_read()
    {
        SourceText source = Text;

        GeneratorTableReading reading = GeneratorTableReader.Read(SyntaxReader.Read(source), s_ids);

        Assert.Empty(
            reading.Errors.Select(error =>
                $"{FilePath}:{source.PositionAt(error.Span.Start).Line + 1} {error.Message}"
            )
        );
    }

    [Fact]
    public void What_the_build_packs_is_what_the_file_says() =>
        Assert.Empty(
            ValueTree.Differences(
                SyntaxReader.Read(Text).Root,
                Assert.Single(PackedRules.Read("generators.packed"))
            )
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_row(string id) =>
        Assert.All(
            [TemplateOrigin.Cdk, TemplateOrigin.ServerlessFramework],
            tool =>
                Assert.True(
                    BuiltInAdvice.Table.Find(id, tool) is not null,
                    $"{FilePath} says nothing of {id} for {tool}: an order, or 'never' with the reason."
                )
        );

    /// <summary>A case stands for what its rule can be about: that kind of API needs an order of its own, or one for all.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_rule_finds_has_an_order(string name)
    {
        var one = RuleCase.Named(name);
        CheckResult result = Lint.WithOnly(one.RuleId, one.Settings).Check(one.Input);

        foreach (Finding finding in result.Findings)
        {
            AdvisedPart part = GeneratedFindings.PartOf(
                result
                    .Model?.Apis.FirstOrDefault(api => api.Id == finding.Api)
                    ?.Worlds.Select(world => world.Api)
                    .FirstOrDefault()
            );
            Assert.All(
                [TemplateOrigin.Cdk, TemplateOrigin.ServerlessFramework],
                tool =>
                    Assert.True(
                        BuiltInAdvice.Table.Find(finding.RuleId, tool) is { } advice
                            && (advice.Never is not null || advice.For(part) is not null),
                        $"{finding.RuleId} has no order for {tool}, {part}"
                    )
            );
        }
    }

    [Theory]
    [InlineData("advice: [{rules: [CORS999], cdk: {any: Do it}}]", "'CORS999' is not a rule")]
    [InlineData("advice: [{rules: [CORS101], ckd: {any: Do it}}]", "'ckd' is not a key of a row")]
    [InlineData(
        "advice: [{rules: [CORS101], cdk: {htpp: Do it}}]",
        "'htpp' is not a key of an advice"
    )]
    [InlineData("advice: [{rules: [CORS101], cdk: {any: Do it.}}]", "without a full stop")]
    [InlineData("advice: [{rules: [CORS101], cdk: {any: Do it, never: No}}]", "and not both")]
    [InlineData("advice: [{rules: [CORS101], cdk: {}}]", "An order is expected here")]
    [InlineData("advice: [{cdk: {any: Do it}}]", "The row needs 'rules'")]
    [InlineData(
        "advice: [{rules: [CORS101], cdk: {any: A}}, {rules: [CORS101], cdk: {any: A}}]",
        "another row for 'CORS101'"
    )]
    [InlineData("tools: {cdk: {name: CDK}}", "'otherwise' is missing here")]
    [InlineData("tools: {pulumi: {name: P, otherwise: Do it}}", "'pulumi' is not a tool")]
    [InlineData("[]", "A table of generators is expected here")]
    public void What_is_not_understood_is_said(string text, string expected) =>
        Assert.Contains(
            GeneratorTableReader
                .Read(SyntaxReader.Read(new SourceText(FilePath, text)), s_ids)
                .Errors,
            error => error.Message.Contains(expected, StringComparison.Ordinal)
        );

    private static SourceText Text => new(FilePath, File.ReadAllText(Repo.PathTo(FilePath)));
}
