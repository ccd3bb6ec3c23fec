using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>Tests of the marks themselves.</summary>
public sealed class MarkedTests
{
    [Fact]
    public void Parse_takes_the_marks_out_and_keeps_their_places()
    {
        Marked marked = Marked.Parse("a[|bc|]d[||]e");

        Assert.Equal("abcde", marked.Source.Content);
        Assert.Equal([new TextSpan(1, 3), TextSpan.At(4)], marked.Spans);
    }

    [Fact]
    public void Parse_orders_nested_spans_by_their_beginning()
    {
        Assert.Equal([new TextSpan(0, 3), new TextSpan(1, 2)], Marked.Parse("[|a[|b|]c|]").Spans);
    }
}
