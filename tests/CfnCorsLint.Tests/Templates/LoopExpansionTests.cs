using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Templates;

/// <summary>What loops over lists of plain texts make is known; what the deployment alone knows is not.</summary>
public sealed class LoopExpansionTests
{
    private const string Extended = "Transform: AWS::LanguageExtensions\n";

    private const string Topic = "{Type: AWS::SNS::Topic, Properties: {TopicName: !Ref X}}";

    [Theory]
    [InlineData(Extended, "[X, [a, b], {'T${X}': BODY}]", "Ta=a Tb=b", false)]
    [InlineData(
        "Transform: [AWS::LanguageExtensions]\n",
        "[X, [a], {'T${X}': BODY}]",
        "Ta=a",
        false
    )]
    [InlineData(Extended, "[X, [a/b], {'T&{X}': BODY}]", "Tab=a/b", false)]
    [InlineData(
        Extended,
        "[Y, [a, b], {'Fn::ForEach::In${Y}': [X, ['${Y}1', '${Y}2'], {'T${X}': BODY}]}]",
        "Ta1=a1 Ta2=a2 Tb1=b1 Tb2=b2",
        false
    )]
    [InlineData(Extended, "[X, [], {'T${X}': BODY}]", "", false)]
    // The deployment knows the list.
    [InlineData(Extended, "[X, !Ref Names, {'T${X}': BODY}]", "", true)]
    [InlineData(Extended, "[X, [a, !Ref Name], {'T${X}': BODY}]", "", true)]
    [InlineData(Extended, "[X, [a]]", "", true)]
    [InlineData("", "[X, [a], {'T${X}': BODY}]", "", true)]
    public void A_loop_makes_a_resource_for_each_value(
        string transform,
        string loop,
        string made,
        bool hasMore
    )
    {
        Template? template = Read(
            $"{transform}Resources:\n  Fn::ForEach::Topics: {loop.Replace("BODY", Topic, StringComparison.Ordinal)}\n"
        );

        Assert.NotNull(template);
        Assert.Equal(
            made,
            string.Join(' ', template.Resources.Select(one => $"{one.LogicalId}={NameOf(one)}"))
        );
        Assert.Equal(hasMore, template.HasLoops);
    }

    /// <summary>Ten loops in each other over ten values would make ten thousand million resources.</summary>
    [Fact]
    public void A_loop_that_makes_too_much_is_left_to_the_deployment()
    {
        string loop = "{'T${A}${B}${C}${D}${E}${F}${G}${H}': {Type: AWS::SNS::Topic}}";
        foreach (char name in "ABCDEFGH")
        {
            loop = $"{{'Fn::ForEach::L{name}': [{name}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], {loop}]}}";
        }

        Template? template = Read($"{Extended}Resources: {loop}\n");

        Assert.NotNull(template);
        Assert.True(template.HasLoops);
    }

    [Fact]
    public void What_a_loop_makes_stands_where_the_loop_does()
    {
        Template? template = Read(
            $"{Extended}Resources:\n  Fn::ForEach::Topics:\n  - X\n  - [a, b]\n  - T${{X}}: {Topic}\n"
        );

        Assert.NotNull(template);
        SyntaxNode name = Assert.IsType<ScalarNode>(
            SyntaxPath.Find(template.Resources[1].Body, "/Properties/TopicName")
        );
        Assert.Equal(
            "/Resources/Fn::ForEach::Topics/2/T${X}/Properties/TopicName",
            SyntaxPath.Of(name)
        );
        Assert.Equal("!Ref X", template.Source.Slice(name.Span));
    }

    private static string? NameOf(Resource resource) =>
        (SyntaxPath.Find(resource.Body, "/Properties/TopicName") as ScalarNode)?.Value;

    private static Template? Read(string text) =>
        TemplateReader.Read(SyntaxReader.Read(new SourceText("t.yaml", text)));
}
