using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Tests of <see cref="PlainScalars"/>.</summary>
public sealed class PlainScalarsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a: b")]
    [InlineData("a:")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("*")]
    [InlineData("'*'")]
    [InlineData("- a")]
    [InlineData("-")]
    [InlineData("? a")]
    [InlineData("@a")]
    [InlineData("%a")]
    [InlineData("---")]
    [InlineData("{a}")]
    [InlineData("true")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("off")]
    [InlineData("200")]
    [InlineData("089")]
    [InlineData("0o17")]
    [InlineData("12:30")]
    [InlineData("1e5")]
    [InlineData("2010-09-09")]
    [InlineData("~")]
    [InlineData("<<")]
    [InlineData("=")]
    [InlineData("a\u0085b")]
    [InlineData("a\u00A0")]
    public void Quotes_are_needed(string value)
    {
        Assert.True(PlainScalars.NeedsQuotes(value));
        Assert.True(PlainScalars.NeedsQuotes(value, isInFlow: true));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("https://app.example:8080/x?y=z#w")]
    [InlineData("method.response.header.Access-Control-Allow-Origin")]
    [InlineData("a-b_c")]
    [InlineData("-a")]
    [InlineData("it's")]
    [InlineData("a b")]
    [InlineData("${A}/{b}")]
    [InlineData("GET,POST")]
    [InlineData("😀")]
    public void Quotes_are_not_needed(string value)
    {
        Assert.False(PlainScalars.NeedsQuotes(value));
    }

    [Theory]
    [InlineData("GET,POST")]
    [InlineData("/pets/{id}")]
    [InlineData("a[0]")]
    [InlineData("-a")]
    public void Quotes_are_needed_in_brackets_alone(string value)
    {
        Assert.False(PlainScalars.NeedsQuotes(value));
        Assert.True(PlainScalars.NeedsQuotes(value, isInFlow: true));
    }

    [Fact]
    public void What_needs_no_quotes_is_read_as_it_is_written()
    {
        const string Characters = "ab1 :-?#,[]{}&*!|>'\"%@`~.=<\\/\t$0xe+_\u00A0\uFEFF";
        var random = new Random(3);
        for (int round = 0; round < 20_000; round++)
        {
            string value = new([
                .. Enumerable
                    .Range(0, random.Next(1, 6))
                    .Select(_ => Characters[random.Next(Characters.Length)]),
            ]);
            if (!PlainScalars.NeedsQuotes(value))
            {
                CheckIsText(value, $"k:\n  - {value}\n", "/k/0");
                CheckIsText(value, $"k: {value} # c\n", "/k");
                Assert.NotNull(SyntaxTrees.Mapping($"x:\n  {value}: v\n")["x"]);
            }

            if (!PlainScalars.NeedsQuotes(value, isInFlow: true))
            {
                CheckIsText(value, $"[x, {value}, y]", "/1");
                CheckIsText(value, $"[x: [{value}]]", "/0/x/0");
                CheckIsText(value, $"- {{a: {value}, b: c}}", "/0/a");
                CheckIsText(value, $"- {{a: {value}}}", "/0/a");
            }
        }
    }

    private static void CheckIsText(string value, string text, string path)
    {
        SyntaxTree tree = SyntaxTrees.Read(text);
        Assert.True(tree.Errors.IsEmpty && tree.Root is not null, text);
        ScalarNode? scalar = SyntaxPath.Find(tree.Root, path) as ScalarNode;
        Assert.True(scalar?.Value == value, text);
        Assert.Equal(ScalarKind.Text, ScalarTyping.KindOf(scalar));
    }
}
