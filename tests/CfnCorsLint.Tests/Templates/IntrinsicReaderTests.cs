using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Templates;

/// <summary>What is an intrinsic function and what is not.</summary>
public sealed class IntrinsicReaderTests
{
    [Theory]
    [InlineData("!Ref A", "Ref A")]
    [InlineData("{Ref: A}", "Ref A")]
    [InlineData("{<<: {Ref: A}}", "Ref A")]
    [InlineData("!GetAtt A.B.C", "Fn::GetAtt A.B.C")]
    [InlineData("!GetAtt [A, B.C]", "Fn::GetAtt A.B.C")]
    [InlineData("{'Fn::GetAtt': [A, B]}", "Fn::GetAtt A.B")]
    [InlineData("!If [A, b, c]", "Fn::If A")]
    [InlineData("!Condition A", "Condition A")]
    [InlineData("!Sub a", "Fn::Sub")]
    [InlineData("{'Fn::Sub': !Ref A}", "Fn::Sub")]
    [InlineData("!Base64 {'Fn::Sub': a}", "Fn::Base64")]
    [InlineData("!Transform {Name: a}", "Fn::Transform")]
    [InlineData("{'Fn::Transform': {Name: a}}", "Fn::Transform")]
    [InlineData("!Unheard a", "Fn::Unheard")]
    [InlineData("{Ref: !Sub a}", "Ref")]
    [InlineData("{Condition: A}", null)]
    [InlineData("{Ref: A, b: c}", null)]
    [InlineData("{'Fn::Transform': {Name: a}, b: c}", null)]
    [InlineData("{}", null)]
    [InlineData("{a: b}", null)]
    [InlineData("!!str a", null)]
    [InlineData("! a", null)]
    [InlineData("[Ref, A]", null)]
    [InlineData("Ref", null)]
    public void A_call_is_told_by_its_tag_or_its_only_key(string text, string? expected) =>
        Assert.Equal(expected, IntrinsicReader.Read(Node(text))?.Title);

    [Theory]
    [InlineData("{Condition: A}", "Condition A")]
    [InlineData("!Condition A", "Condition A")]
    [InlineData("{Condition: A, b: c}", null)]
    public void Condition_is_a_call_only_where_conditions_stand(string text, string? expected) =>
        Assert.Equal(expected, IntrinsicReader.ReadCondition(Node(text))?.Title);

    [Fact]
    public void The_parts_are_those_of_either_form()
    {
        Assert.Equal(2, IntrinsicReader.Read(Node("!Join ['', [a]]"))?.Parts.Length);
        Assert.Equal(2, IntrinsicReader.Read(Node("{'Fn::Join': ['', [a]]}"))?.Parts.Length);
        Assert.Equal(0, IntrinsicReader.Read(Node("{'Fn::Join': !Split [a, b]}"))?.Parts.Length);
    }

    private static SyntaxNode Node(string text)
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("template.yaml", $"x: {text}\n"));
        MappingNode root = Assert.IsType<MappingNode>(tree.Root);
        return root.Entries[0].Value;
    }
}
