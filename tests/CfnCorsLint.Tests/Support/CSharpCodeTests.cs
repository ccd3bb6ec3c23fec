using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Support;

/// <summary>What is code, and what only looks like it.</summary>
public sealed class CSharpCodeTests
{
    [Theory]
    [InlineData("a; // b!", "a;")]
    [InlineData("a; /* b! */ c", "a;  c")]
    [InlineData("a('!', '\"', '\\'', b)", "a(, , , b)")]
    [InlineData("a(\"b! // c\") + d", "a(\"\") + d")]
    [InlineData("a(\"\\\"b!\\\\\") + d", "a(\"\") + d")]
    [InlineData("a(\"\", @\"\", \"b\")", "a(\"\", \"\", \"\")")]
    [InlineData("a(@\"b \"\"c\"\"\", d)", "a(\"\", d)")]
    [InlineData("a(\"\"\"b \"c\" // d\"\"\", e)", "a(\"\", e)")]
    [InlineData("a($\"b! {c} {{d}} {e!}\", f)", "a(\"c e!\", f)")]
    [InlineData("a($\"{b(\"}\")}!\", c)", "a(\"b(\"\")\", c)")]
    [InlineData("a($$\"\"\"b {c} {{d}}\"\"\", e)", "a(\"d\", e)")]
    [InlineData("@class = b", "@class = b")]
    public void Comments_and_texts_are_left_out(string text, string code)
    {
        string actual = CSharpCode.Of(text);

        Assert.Equal(WithoutBlanks(code), WithoutBlanks(actual));
    }

    [Fact]
    public void Lines_keep_their_numbers()
    {
        string actual = CSharpCode.Of("a /* \n */ b\n@\"\n\" c");

        Assert.Equal(3, actual.Count(letter => letter == '\n'));
    }

    private static string WithoutBlanks(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal);
}
