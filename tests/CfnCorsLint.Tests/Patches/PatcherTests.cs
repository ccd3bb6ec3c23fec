using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Passes and proofs, with checks made for the test.</summary>
public sealed class PatcherTests
{
    [Fact]
    public void Makes_all_fixes_that_do_not_touch_in_one_pass()
    {
        int checks = 0;

        Patch patch = Apply(
            "a: wrong\nb: right\nc: wrong\n",
            source =>
            {
                checks++;
                return Wrongs(source).Select(place => Corrected(source, place));
            }
        );

        Assert.Equal("a: right\nb: right\nc: right\n", patch.After.Content);
        Assert.Equal(2, patch.Fixed.Length);
        Assert.Empty(patch.LeftOut);
        Assert.Equal(2, checks);
    }

    [Fact]
    public void Keeps_the_text_itself_when_there_is_nothing_to_do()
    {
        Patch patch = Apply("a: right\n", _ => []);

        Assert.Same(patch.Before, patch.After);
    }

    [Fact]
    public void Of_two_fixes_of_one_place_the_second_waits()
    {
        Patch patch = Apply(
            "a: wrong\n",
            source =>
                Wrongs(source)
                    .SelectMany(place =>
                        new[]
                        {
                            Corrected(source, place),
                            Finding(source, "B", place, [new(place, "better")], ["/a"]),
                        }
                    )
        );

        Assert.Equal("a: right\n", patch.After.Content);
        Assert.Equal("A", Assert.Single(patch.Fixed).RuleId);
    }

    [Fact]
    public void Leaves_out_what_changes_more_than_it_says()
    {
        Patch patch = Apply(
            "a: wrong\nb: wrong\n",
            source =>
                Wrongs(source)
                    .Select(place =>
                        Finding(
                            source,
                            $"R{place.Start}",
                            place,
                            [new(place, "right")],
                            [place.Start < 5 ? "/other" : "/b"]
                        )
                    )
        );

        Assert.Equal("a: wrong\nb: right\n", patch.After.Content);
        Assert.Equal("the value of /a would change too", Assert.Single(patch.LeftOut).Why);
    }

    [Fact]
    public void Leaves_out_what_brings_a_new_error()
    {
        Patch patch = Apply(
            "a: wrong\n",
            source =>
                Wrongs(source) is [var place]
                    ? [Corrected(source, place)]
                    : [Finding(source, "NEW", new TextSpan(0, 1), [], [])]
        );

        Assert.Same(patch.Before, patch.After);
        Assert.Equal("it would bring NEW at /: Something.", Assert.Single(patch.LeftOut).Why);
    }

    [Fact]
    public void Leaves_out_what_loses_a_comment_or_breaks_the_text()
    {
        Patch patch = Apply(
            "a: wrong # why\nb: wrong\n",
            source =>
                Wrongs(source)
                    .Select(place =>
                        place.Start < 5
                            ? Finding(
                                source,
                                "C",
                                place,
                                [new(new(place.Start, 14), "right")],
                                ["/a"]
                            )
                            : Finding(source, "D", place, [new(place, "[")], ["/b"])
                    )
        );

        Assert.Same(patch.Before, patch.After);
        Assert.Equal(
            ["a comment would be lost or made", "the new text cannot be read"],
            patch.LeftOut.Select(left => left.Why)
        );
    }

    [Fact]
    public void Says_so_when_a_text_never_settles()
    {
        Patch patch = Apply(
            "a: 0\n",
            source =>
            {
                var place = new TextSpan(3, source.Content.Length - 1);
                int number = int.Parse(source.Slice(place), CultureInfo.InvariantCulture) + 1;
                return
                [
                    Finding(
                        source,
                        $"R{number}",
                        place,
                        [new(place, number.ToString(CultureInfo.InvariantCulture))],
                        ["/a"],
                        Severity.Note
                    ),
                ];
            }
        );

        Assert.Equal("a: 9\n", patch.After.Content);
        Assert.Contains(
            "does not settle",
            Assert.Single(patch.LeftOut).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Makes_equal_edits_once_and_deeper_lines_first()
    {
        const string Text = "r:\n  a:\n    x: 1\n";
        int end = Text.Length - 1;
        TextEdit resource = TextEdit.Insert(end, "\n  b: 2");
        TextEdit property = TextEdit.Insert(end, "\n    y: 1");

        Patch patch = Apply(
            Text,
            source =>
                source.Content == Text
                    ?
                    [
                        Finding(source, "A", default, [resource], ["/r/b"]),
                        Finding(source, "B", default, [resource], ["/r/b"]),
                        Finding(source, "C", default, [property], ["/r/a/y"]),
                    ]
                    : []
        );

        Assert.Equal("r:\n  a:\n    x: 1\n    y: 1\n  b: 2\n", patch.After.Content);
        Assert.Equal(3, patch.Fixed.Length);
    }

    [Fact]
    public void Two_fixes_that_would_make_one_key_do_not_meet()
    {
        var selection = new FixSelection();
        SourceText source = new("t.yaml", "a: 1\n");
        Finding first = Finding(source, "A", default, [TextEdit.Insert(4, "\nb: 1")], ["/b"]);
        Finding second = Finding(source, "B", default, [TextEdit.Insert(4, "\nb: 2")], ["/b"]);
        Assert.NotNull(first.Fix);
        Assert.NotNull(second.Fix);

        Assert.True(selection.TryAdd(first, first.Fix));
        Assert.False(selection.TryAdd(second, second.Fix));
    }

    [Fact]
    public void Many_may_add_items_to_one_list()
    {
        const string Text = "l: [a]\n";

        Patch patch = Apply(
            Text,
            source =>
                source.Content == Text
                    ?
                    [
                        Finding(source, "A", default, [TextEdit.Insert(5, ", b")], ["/l/-"]),
                        Finding(source, "B", default, [TextEdit.Insert(5, ", c")], ["/l/-"]),
                    ]
                    : []
        );

        Assert.Equal("l: [a, b, c]\n", patch.After.Content);
    }

    private static Patch Apply(string text, Func<SourceText, IEnumerable<Finding>> find)
    {
        return Patcher.Apply(
            Check(new SourceText("t.yaml", text)),
            texts => Check(texts.Main),
            _ => true,
            PageSettings.None
        );

        CheckResult Check(SourceText source) =>
            new(
                source,
                SyntaxReader.Read(source),
                TemplateKind.CloudFormation,
                null,
                [.. find(source)],
                []
            );
    }

    private static ImmutableArray<TextSpan> Wrongs(SourceText source)
    {
        ImmutableArray<TextSpan>.Builder found = ImmutableArray.CreateBuilder<TextSpan>();
        for (
            int at = source.Content.IndexOf("wrong", StringComparison.Ordinal);
            at >= 0;
            at = source.Content.IndexOf("wrong", at + 1, StringComparison.Ordinal)
        )
        {
            found.Add(new TextSpan(at, at + 5));
        }

        return found.ToImmutable();
    }

    private static Finding Corrected(SourceText source, TextSpan place) =>
        Finding(
            source,
            "A",
            place,
            [new TextEdit(place, "right")],
            [$"/{source.Content[source.StartOfLine(source.LineNumberAt(place.Start))]}"]
        );

    private static Finding Finding(
        SourceText source,
        string rule,
        TextSpan place,
        ImmutableArray<TextEdit> edits,
        ImmutableArray<string> changed,
        Severity severity = Severity.Error
    ) =>
        new()
        {
            RuleId = rule,
            RuleName = "made-by-hand",
            Severity = severity,
            Message = "Something.",
            Location = new Location(source, place, "/", ""),
            Fix = new Fix("Do it", Trust.Safe, edits, changed, null),
            Fingerprint = new Fingerprint(rule, "", $"{place}", 0),
            Url = "",
        };
}
