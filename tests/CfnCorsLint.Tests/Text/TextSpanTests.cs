using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Text;

/// <summary>Tests of <see cref="TextSpan"/>.</summary>
public sealed class TextSpanTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 1)]
    public void A_span_that_is_none_is_refused(int start, int end)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));
    }

    [Theory]
    [InlineData(0, 2, 1, 3, true)]
    [InlineData(0, 2, 2, 3, false)]
    [InlineData(0, 4, 2, 2, true)]
    [InlineData(2, 4, 2, 2, false)]
    [InlineData(2, 2, 2, 2, false)]
    public void Spans_overlap_when_edits_of_both_would_collide(
        int start,
        int end,
        int otherStart,
        int otherEnd,
        bool expected
    )
    {
        var one = new TextSpan(start, end);
        var other = new TextSpan(otherStart, otherEnd);

        Assert.Equal(expected, one.Overlaps(other));
        Assert.Equal(expected, other.Overlaps(one));
    }

    [Fact]
    public void A_span_contains_itself_and_the_places_at_its_ends()
    {
        var span = new TextSpan(1, 3);

        Assert.True(span.Contains(span));
        Assert.True(span.Contains(TextSpan.At(1)) && span.Contains(TextSpan.At(3)));
        Assert.False(span.Contains(new TextSpan(2, 4)));
    }

    [Fact]
    public void A_span_shows_itself_as_a_half_open_range()
    {
        Assert.Equal("[1..3)", new TextSpan(1, 3).ToString());
    }
}
