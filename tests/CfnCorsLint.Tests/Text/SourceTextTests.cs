using System.Text;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Text;

/// <summary>Tests of <see cref="SourceText"/>.</summary>
public sealed class SourceTextTests
{
    public static TheoryData<string> Fixtures => LayoutFixtures.Names;

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\n", 4)]
    [InlineData("\r\r\n\n", 4)]
    [InlineData("a\u0085b\u2028c", 1)]
    public void Lines_end_as_editors_count_them(string content, int expected)
    {
        Assert.Equal(expected, new SourceText("a", content).LineCount);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 0, 2)]
    [InlineData(3, 0, 3)]
    [InlineData(4, 1, 0)]
    [InlineData(6, 2, 0)]
    [InlineData(7, 2, 1)]
    public void PositionAt_counts_from_zero_in_UTF_16_units(int offset, int line, int column)
    {
        var source = new SourceText("a", "😀\r\nb\rc");

        Assert.Equal(new LinePosition(line, column), source.PositionAt(offset));
    }

    [Fact]
    public void Lines_and_their_breaks_make_the_text_again()
    {
        var source = new SourceText("a", "one\r\ntwo\r\rthree\nfour");

        string[] lines = [.. Enumerable.Range(0, source.LineCount).Select(source.LineAt)];
        string[] breaks = [.. Enumerable.Range(0, source.LineCount).Select(source.LineBreakAt)];

        Assert.Equal(["one", "two", "", "three", "four"], lines);
        Assert.Equal(["\r\n", "\r", "\r", "\n", ""], breaks);
        Assert.Equal(9, source.StartOfLine(2));
    }

    [Fact]
    public void WithEdits_makes_all_edits_against_the_original()
    {
        Marked marked = Marked.Parse("[|a|]: [||][|b|]\n");
        TextEdit[] edits =
        [
            TextEdit.Delete(marked.Spans[2]),
            TextEdit.Insert(marked.Spans[1].Start, "x"),
            new TextEdit(marked.Spans[0], "key"),
            TextEdit.Insert(marked.Spans[1].Start, "y"),
        ];

        SourceText edited = marked.Source.WithEdits(edits);

        Assert.Equal("key: xy\n", edited.Content);
        Assert.Equal(marked.Source.Path, edited.Path);
    }

    [Fact]
    public void WithEdits_refuses_an_overlap()
    {
        var source = new SourceText("a", "abcd");
        TextEdit[] edits =
        [
            TextEdit.Delete(new TextSpan(0, 2)),
            TextEdit.Delete(new TextSpan(1, 3)),
        ];

        Assert.Throws<ArgumentException>(() => source.WithEdits(edits));
    }

    [Fact]
    public void WithEdits_lets_an_insertion_meet_a_deletion()
    {
        var source = new SourceText("a", "abcd");
        TextEdit[] edits =
        [
            TextEdit.Insert(3, "y"),
            TextEdit.Delete(new TextSpan(1, 3)),
            TextEdit.Insert(1, "x"),
        ];

        Assert.Equal("axyd", source.WithEdits(edits).Content);
    }

    [Fact]
    public void FromBytes_takes_the_byte_order_mark_off_and_ToBytes_puts_it_on()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "a: ü"u8];

        SourceText? source = SourceText.FromBytes("a", bytes);

        Assert.NotNull(source);
        Assert.Equal("a: ü", source.Content);
        Assert.True(source.HasByteOrderMark);
        Assert.Equal(bytes, source.WithEdits([]).ToBytes());
    }

    [Fact]
    public void FromBytes_refuses_what_is_not_UTF_8()
    {
        Assert.Null(SourceText.FromBytes("a", [0x61, 0xFF]));
        Assert.Null(SourceText.FromBytes("a", Encoding.Unicode.GetBytes("aü")));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_file_without_edits_keeps_its_bytes(string name)
    {
        Assert.Equal(
            LayoutFixtures.BytesOf(name),
            LayoutFixtures.Read(name).WithEdits([]).ToBytes()
        );
    }
}
