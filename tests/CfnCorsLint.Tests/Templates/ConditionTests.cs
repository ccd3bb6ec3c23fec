using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Templates;

/// <summary>Which conditions are settled, and which worlds can be.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("!Equals [a, a]", Truth.True)]
    [InlineData("!Equals [a, b]", Truth.False)]
    [InlineData("!Equals [true, 'true']", Truth.True)]
    [InlineData("!Not [!Equals [a, a]]", Truth.False)]
    [InlineData("!And [!Equals [a, a], !Equals [!Ref Env, prod]]", Truth.Unknown)]
    [InlineData("!And [!Equals [a, b], !Equals [!Ref Env, prod]]", Truth.False)]
    [InlineData("!Or [!Equals [a, a], !Equals [!Ref Env, prod]]", Truth.True)]
    [InlineData("!Equals [!Ref Env, other]", Truth.False)]
    [InlineData("!Equals [!Ref Fixed, only]", Truth.True)]
    [InlineData("!Equals [!Ref Domain, !Ref Domain]", Truth.True)]
    [InlineData("!Equals [!Ref Domain, !Ref Origin]", Truth.Unknown)]
    [InlineData("!Equals [!Ref Origin, 'https://a.example']", Truth.Unknown)]
    [InlineData("!Or [!Equals [!Ref Env, dev], !Equals [!Ref Env, prod]]", Truth.True)]
    [InlineData("!And [!Equals [!Ref Env, dev], !Equals [!Ref Env, prod]]", Truth.False)]
    [InlineData("!And [!Equals [!Ref AWS::Region, a], !Equals [!Ref AWS::Region, b]]", Truth.False)]
    [InlineData(
        "!And [!Equals [!Ref Domain, a], !Not [!Equals [!Sub '${Domain}', a]]]",
        Truth.False
    )]
    [InlineData(
        "!And [!Equals [!Select [0, !Ref Names], a], {'Fn::Equals': [{'Fn::Select': [0, {Ref: Names}]}, b]}]",
        Truth.False
    )]
    [InlineData(
        "{'Fn::And': [{Condition: Other}, {'Fn::Not': [{Condition: Other}]}]}",
        Truth.False
    )]
    [InlineData("!Condition Other", Truth.Unknown)]
    [InlineData("!Condition Asked", Truth.Unknown)]
    [InlineData("!Condition Nowhere", Truth.Unknown)]
    [InlineData("!Equals [a]", Truth.Unknown)]
    [InlineData("nonsense", Truth.Unknown)]
    public void A_condition_is_settled_where_its_definition_settles_it(
        string definition,
        Truth expected
    )
    {
        Evaluator evaluator = With(("Asked", definition), ("Other", "!Equals [!Ref Domain, '']"));

        Assert.Equal(expected, evaluator.Holds("Asked"));
        Assert.Equal(expected == Truth.Unknown ? "Asked" : null, evaluator.MissingCondition);
    }

    [Fact]
    public void A_condition_nobody_defines_is_unknown_and_not_worth_a_world()
    {
        Evaluator evaluator = With();

        Assert.Equal(Truth.Unknown, evaluator.Holds("Nowhere"));
        Assert.Null(evaluator.MissingCondition);
    }

    [Fact]
    public void The_first_condition_asked_for_is_the_missing_one()
    {
        Evaluator evaluator = With(
            ("A", "!Equals [!Ref Domain, a]"),
            ("B", "!Equals [!Ref Domain, b]")
        );

        evaluator.Holds("B");
        evaluator.Holds("A");

        Assert.Equal("B", evaluator.MissingCondition);
    }

    [Fact]
    public void Conditions_in_a_circle_stay_unknown() =>
        Assert.Equal(
            Truth.Unknown,
            With(("A", "!Not [!Condition B]"), ("B", "!Not [!Condition A]")).Holds("A")
        );

    [Fact]
    public void A_world_settles_what_follows_from_it()
    {
        Template template = TemplateText.Read(TemplateText.Declarations);
        var evaluator = new Evaluator(template, TemplateText.In(("IsProd", true)));

        Assert.Equal(Truth.False, evaluator.Holds("IsDev"));
        Assert.Equal(Truth.False, evaluator.Holds("NotProd"));
        Assert.Null(evaluator.MissingCondition);
        Assert.Equal(Truth.Unknown, evaluator.Holds("HasDomain"));
        Assert.Equal("HasDomain", evaluator.MissingCondition);
    }

    [Fact]
    public void Worlds_are_split_on_what_the_reading_asks_for()
    {
        Template template = TemplateText.Read(TemplateText.Declarations);

        Assert.Equal(
            [
                "HasDomain is true and IsProd is true: no",
                "HasDomain is false and IsProd is true: no",
                "IsProd is false: yes",
            ],
            Shown(
                template,
                evaluator =>
                    evaluator.Holds("IsProd") != Truth.False
                    && evaluator.Holds("HasDomain") == Truth.Unknown
                        ? "no"
                    : evaluator.Holds("IsDev") == Truth.True ? "yes"
                    : "no"
            )
        );
    }

    [Fact]
    public void A_world_without_the_thing_is_left_out()
    {
        Template template = TemplateText.Read(TemplateText.Declarations);

        Assert.Equal(
            ["IsProd is true: there"],
            Shown(template, evaluator => evaluator.Holds("IsProd") == Truth.True ? "there" : null)
        );
    }

    [Fact]
    public void Six_conditions_are_told_apart_and_no_more()
    {
        string[] names = [.. Enumerable.Range(0, 8).Select(number => $"C{number}")];
        Template template = With([
            .. names.Select(name => (name, $"!Equals [!ImportValue {name}, x]")),
        ]).Template;

        ImmutableArray<(World World, string Result)> found = Worlds.Explore(
            template,
            evaluator => string.Join(' ', names.Select(evaluator.Holds))
        );

        Assert.Equal(64, found.Length);
        Assert.All(found, pair => Assert.Equal(6, pair.World.Assigned.Count));
        Assert.All(
            found,
            pair => Assert.EndsWith("Unknown Unknown", pair.Result, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Conditions_on_one_parameter_give_one_world_a_value()
    {
        string[] names = [.. Enumerable.Range(0, 10).Select(number => $"C{number}")];
        Template template = With([
            .. names.Select(name => (name, $"!Equals [!Ref Domain, {name}]")),
        ]).Template;

        ImmutableArray<(World World, string Result)> found = Worlds.Explore(
            template,
            evaluator => string.Join(' ', names.Select(evaluator.Holds))
        );

        Assert.Equal(7, found.Length);
        Assert.Equal("C0 is true", found[0].World.ToString());
    }

    [Fact]
    public void Conditions_that_name_each_other_over_and_over_are_read_in_no_time()
    {
        IEnumerable<(string, string)> chain = Enumerable
            .Range(1, 200)
            .Select(number =>
                ($"C{number}", $"!And [!Condition C{number - 1}, !Condition C{number - 1}]")
            );

        Evaluator evaluator = With([("C0", "!Equals [!Ref Domain, a]"), .. chain]);

        Assert.Equal(Truth.Unknown, evaluator.Holds("C200"));
        Assert.Equal(Truth.Unknown, evaluator.Holds("C30"));
    }

    [Theory]
    [InlineData(100, Truth.False)]
    [InlineData(5000, Truth.Unknown)]
    public void What_takes_too_long_to_settle_stays_open(int comparisons, Truth expected)
    {
        IEnumerable<string> parts = Enumerable
            .Range(0, comparisons)
            .Select(number => $"!Equals [!Ref Domain, {number}]");
        Evaluator evaluator = With(
            ("Some", $"!Or [{string.Join(", ", parts)}]"),
            ("Asked", "!And [!Condition Some, !Equals [!Ref Domain, x]]")
        );

        Assert.Equal(expected, evaluator.Holds("Asked"));
    }

    [Fact]
    public void A_resource_exists_where_its_condition_holds()
    {
        Template template = TemplateText.Read(
            TemplateText.Declarations + "  Site: { Type: 'AWS::S3::Bucket', Condition: NotProd }\n"
        );
        Resource site = Assert.IsType<Resource>(template.Find("Site"));

        Assert.Equal(Truth.Unknown, new Evaluator(template, World.Any).Exists(site));
        Assert.Equal(
            Truth.False,
            new Evaluator(template, TemplateText.In(("IsProd", true))).Exists(site)
        );
        Assert.Equal(
            Truth.True,
            new Evaluator(template, TemplateText.In(("IsProd", false))).Exists(site)
        );
        Assert.Equal(Truth.True, new Evaluator(template, World.Any).Exists(template.Resources[0]));
    }

    private static IEnumerable<string> Shown(Template template, Func<Evaluator, string?> read) =>
        Worlds.Explore(template, read).Select(pair => $"{pair.World}: {pair.Result}");

    private static Evaluator With(params (string Name, string Definition)[] conditions)
    {
        string lines = string.Concat(
            conditions.Select(pair => $"  {pair.Name}: {pair.Definition}\n")
        );
        string text = TemplateText.Declarations.Replace(
            "Conditions:\n",
            $"Conditions:\n{lines}",
            StringComparison.Ordinal
        );
        return new Evaluator(TemplateText.Read(text), World.Any);
    }
}
