using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Tests of <see cref="ScalarTyping"/>.</summary>
public sealed class ScalarTypingTests
{
    [Theory]
    [InlineData("", ScalarKind.Null)]
    [InlineData("~", ScalarKind.Null)]
    [InlineData("null", ScalarKind.Null)]
    [InlineData("NULL", ScalarKind.Null)]
    [InlineData("nULL", ScalarKind.Text)]
    [InlineData("true", ScalarKind.Boolean)]
    [InlineData("True", ScalarKind.Boolean)]
    [InlineData("tRue", ScalarKind.Text)]
    [InlineData("yes", ScalarKind.Boolean)]
    [InlineData("NO", ScalarKind.Boolean)]
    [InlineData("on", ScalarKind.Boolean)]
    [InlineData("Off", ScalarKind.Boolean)]
    [InlineData("y", ScalarKind.Text)]
    [InlineData("none", ScalarKind.Text)]
    [InlineData("0", ScalarKind.Integer)]
    [InlineData("-12", ScalarKind.Integer)]
    [InlineData("+1_000", ScalarKind.Integer)]
    [InlineData("017", ScalarKind.Integer)]
    [InlineData("089", ScalarKind.Text)]
    [InlineData("0o17", ScalarKind.Text)]
    [InlineData("0x1F", ScalarKind.Integer)]
    [InlineData("0x", ScalarKind.Text)]
    [InlineData("0b101", ScalarKind.Integer)]
    [InlineData("12:30", ScalarKind.Integer)]
    [InlineData("12:60", ScalarKind.Text)]
    [InlineData("1.5", ScalarKind.Float)]
    [InlineData("1.", ScalarKind.Float)]
    [InlineData(".5", ScalarKind.Float)]
    [InlineData("-2.5e+10", ScalarKind.Float)]
    [InlineData("1e3", ScalarKind.Float)]
    [InlineData("12:30.5", ScalarKind.Float)]
    [InlineData(".inf", ScalarKind.Float)]
    [InlineData("-.INF", ScalarKind.Float)]
    [InlineData(".nan", ScalarKind.Float)]
    [InlineData(".", ScalarKind.Text)]
    [InlineData("-", ScalarKind.Text)]
    [InlineData("1.2.3", ScalarKind.Text)]
    [InlineData("2010-09-09", ScalarKind.Timestamp)]
    [InlineData("2001-12-14t21:59:43.10-05:00", ScalarKind.Timestamp)]
    [InlineData("2010-9-9", ScalarKind.Text)]
    [InlineData("*", ScalarKind.Text)]
    [InlineData("text", ScalarKind.Text)]
    [InlineData("1\n", ScalarKind.Text)]
    public void A_plain_scalar_is_typed_by_its_looks(string text, ScalarKind expected)
    {
        Assert.Equal(expected, ScalarTyping.KindOfPlain(text));
    }

    [Theory]
    [InlineData("a: 'true'", ScalarKind.Text)]
    [InlineData("a: \"1\"", ScalarKind.Text)]
    [InlineData("a: |\n  1", ScalarKind.Text)]
    [InlineData("a: !!str 1", ScalarKind.Text)]
    [InlineData("a: ! 1", ScalarKind.Text)]
    [InlineData("a: !Ref 1", ScalarKind.Text)]
    [InlineData("a: !!int '1'", ScalarKind.Integer)]
    [InlineData("a: !!bool 'on'", ScalarKind.Boolean)]
    [InlineData("a:", ScalarKind.Null)]
    [InlineData("{\"a\": true}", ScalarKind.Boolean)]
    [InlineData("{\"a\": \"true\"}", ScalarKind.Text)]
    [InlineData("{\"a\": 1E5}", ScalarKind.Float)]
    public void Quotes_and_tags_decide_first(string text, ScalarKind expected)
    {
        Assert.Equal(expected, ScalarTyping.KindOf(SyntaxTrees.Scalar(text)));
    }

    [Theory]
    [InlineData("a: on", true)]
    [InlineData("a: TRUE", true)]
    [InlineData("a: No", false)]
    [InlineData("a: off", false)]
    [InlineData("a: 'yes'", null)]
    [InlineData("a: 1", null)]
    [InlineData("a: !!bool x", null)]
    public void BooleanOf_knows_all_words(string text, bool? expected)
    {
        Assert.Equal(expected, ScalarTyping.BooleanOf(SyntaxTrees.Scalar(text)));
    }

    [Theory]
    [InlineData("a: 600", 600L)]
    [InlineData("a: -1_000", -1000L)]
    [InlineData("a: 017", 15L)]
    [InlineData("a: 0x1f", 31L)]
    [InlineData("a: -0b101", -5L)]
    [InlineData("a: 1:30:00", 5400L)]
    [InlineData("a: 0", 0L)]
    [InlineData("a: 9223372036854775807", long.MaxValue)]
    [InlineData("a: 9223372036854775808", null)]
    [InlineData("a: 1.0", null)]
    [InlineData("a: '600'", null)]
    [InlineData("a: !!int x", null)]
    public void IntegerOf_reads_every_notation(string text, long? expected)
    {
        Assert.Equal(expected, ScalarTyping.IntegerOf(SyntaxTrees.Scalar(text)));
    }
}
