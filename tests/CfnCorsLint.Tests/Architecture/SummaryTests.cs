using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Whoever opens one file understands its summaries: they point to no other place, and a type's is a sentence.</summary>
public sealed partial class SummaryTests
{
    /// <summary>The file that the build compiles for itself, and that no assembly of the product has.</summary>
    private const string BuildStep = "src/PackRules.cs";

    private static readonly ImmutableArray<Summary> s_all = [.. Summary.Under("src")];

    private static readonly ImmutableArray<Summary> s_ofTypes =
    [
        .. s_all.Where(summary => summary.Type is not null),
    ];

    private static readonly VerbList s_verbs = VerbList.Read();

    [Fact]
    public void No_summary_opens_with_a_word_for_something_said_elsewhere() =>
        Assert.Empty(s_all.Where(summary => Pointer().IsMatch(summary.Text)));

    [Fact]
    public void No_summary_of_a_type_is_a_clause_without_a_sentence() =>
        Assert.Empty(s_ofTypes.Where(summary => Clause().IsMatch(summary.Text)));

    [Fact]
    public void Every_summary_of_a_type_holds_a_verb() =>
        Assert.Empty(s_ofTypes.Where(summary => !s_verbs.In(summary.Text).Any()));

    [Fact]
    public void Every_listed_verb_is_used_by_the_summary_of_a_type() =>
        Assert.Empty(s_verbs.Verbs.Except(s_ofTypes.SelectMany(one => s_verbs.In(one.Text))));

    [Fact]
    public void A_listed_verb_that_is_a_noun_somewhere_has_a_star() =>
        Assert.Empty(
            from summary in s_ofTypes
            from noun in s_verbs.NounsIn(summary.Text)
            select $"{noun}: {summary}"
        );

    [Fact]
    public void The_list_of_verbs_is_in_order_and_has_each_once() =>
        Assert.Equal(s_verbs.Lines.Distinct().Order(StringComparer.Ordinal), s_verbs.Lines);

    /// <summary>A summary that is overlooked would pass every test here.</summary>
    [Fact]
    public void The_summary_of_every_type_is_found() =>
        Assert.Equal(
            Product.Types.Select(type => type.Name.Split('`')[0]).Order(StringComparer.Ordinal),
            s_ofTypes
                .Where(summary => !summary.Place.StartsWith(BuildStep, StringComparison.Ordinal))
                .Select(summary => summary.Type)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("The same with what is wrong with it.")]
    [InlineData("Of an HTTP API.")]
    [InlineData("That of a violation.")]
    [InlineData("Those that pass.")]
    [InlineData("The one that is meant.")]
    [InlineData("It may hold it or not.")]
    [InlineData("What it answers to OPTIONS.")]
    [InlineData("Whether it is written [a, b].")]
    public void A_word_for_something_said_elsewhere_is_seen(string text) =>
        Assert.Matches(Pointer(), text);

    [Theory]
    [InlineData("Adds the findings to a text that was read.")]
    [InlineData("Whether the value is known.")]
    [InlineData("The samples that were taken.")]
    [InlineData("Items of a list.")]
    public void A_summary_that_names_its_thing_is_let_pass(string text) =>
        Assert.DoesNotMatch(Pointer(), text);

    [Theory]
    [InlineData("Tree → settings.", false)]
    [InlineData("A single value.", false)]
    [InlineData("Answers of a function.", false)]
    [InlineData("The names of headers.", false)]
    [InlineData("Something to read.", false)]
    [InlineData("Names headers.", true)]
    [InlineData("A rule that names a header.", true)]
    [InlineData("Reads a tree.", true)]
    [InlineData("A list that holds items.", true)]
    public void A_verb_is_told_from_a_noun(string text, bool holdsOne) =>
        Assert.Equal(
            holdsOne,
            new VerbList("answers *", "holds", "names *", "read", "reads").In(text).Any()
        );

    [Theory]
    [InlineData(
        "/// <summary>A <c>b</c>\n/// of <see cref=\"C\"/>.</summary>\n/// <remarks>D</remarks>\npublic sealed record E;",
        "A · of ·.",
        "E"
    )]
    [InlineData(
        "/// <summary>A.</summary>\n[B(\n\"c\"\n)]\n[D]\ninternal readonly record struct E(int F)",
        "A.",
        "E"
    )]
    [InlineData(
        "/// <summary>A.</summary>\ninternal delegate bool NameTest(string name);",
        "A.",
        "NameTest"
    )]
    [InlineData("    /// <summary>A.</summary>\n    public int B { get; }", "A.", null)]
    [InlineData("    /// <summary>A.</summary>\n    private static ClassB C(D record)", "A.", null)]
    public void A_summary_is_read_with_what_it_stands_above(
        string source,
        string text,
        string? type
    )
    {
        Summary summary = Assert.Single(Summary.In(new SourceFile("a.cs", source)));

        Assert.Equal((text, type), (summary.Text, summary.Type));
    }

    /// <summary>Words for something that another summary, a name or nobody has said.</summary>
    [GeneratedRegex(
        """
            ^(?:
                The[ ](?:same|ones?|others|former|latter)
                | Of | That | Those | These | This | Such | Likewise
                | (?:(?:What|Whether|Which|Where|When|How|Why|As)[ ])?(?:It|Its|They|Their|Them)
            )\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(?:What|Whether|Which|Where|When|How|Why|Who)\b")]
    private static partial Regex Clause();
}
