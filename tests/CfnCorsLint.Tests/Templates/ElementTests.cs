using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Templates;

/// <summary>Walking a template in one world.</summary>
public sealed class ElementTests
{
    private static World Prod => TemplateText.In(("IsProd", true));

    private static World Dev => TemplateText.In(("IsProd", false));

    [Theory]
    [InlineData("!If [IsProd, a, b]")]
    [InlineData("{'Fn::If': [IsProd, a, b]}")]
    [InlineData("!If [NotProd, b, a]")]
    [InlineData("!If [IsProd, !If [NotProd, c, a], !If [IsProd, c, b]]")]
    [InlineData("!If [Always, !If [IsProd, a, b], c]")]
    public void An_If_is_the_branch_of_the_world(string expression)
    {
        Assert.Equal("a", TemplateText.Place(expression, Prod).Text);
        Assert.Equal("b", TemplateText.Place(expression, Dev).Text);
        Assert.Null(TemplateText.Place(expression).Text);
    }

    [Theory]
    [InlineData("!If [IsProd, a, b]", "Fn::If IsProd")]
    [InlineData("!If [Nowhere, a, b]", "Fn::If Nowhere")]
    [InlineData("!If [IsProd, a]", "Fn::If IsProd")]
    [InlineData("!Ref Names", "Ref Names")]
    [InlineData("!Split [',', 'a,b']", "Fn::Split")]
    [InlineData("{'Fn::Transform': {Name: 'AWS::Include'}}", "Fn::Transform")]
    [InlineData("'{{resolve:ssm:x}}'", "dynamic reference {{resolve:ssm…}}")]
    public void An_expression_in_place_of_a_structure_is_unknown_and_so_are_its_children(
        string expression,
        string why
    )
    {
        Element place = TemplateText.Place(expression);

        Assert.Equal(why, place.Why);
        Assert.Empty(place.Entries);
        Assert.Empty(place.Items);
        Assert.True(place["child"]["child"].Exists);
        Assert.Equal(why, place["child"]["child"].Why);
        Assert.Null(place["child"].Text);
        Assert.Equal(Truth.Unknown, place["child"].IsTrue);
    }

    [Theory]
    [InlineData("{a: 1}")]
    [InlineData("text")]
    [InlineData("[a]")]
    [InlineData("!If [Always, !Ref AWS::NoValue, x]")]
    [InlineData("{other: !Ref AWS::NoValue, Ref: b}")]
    public void What_is_not_there_is_absent_all_the_way_down(string expression)
    {
        Element child = TemplateText.Place(expression)["child"]["child"];

        Assert.False(child.Exists);
        Assert.False(child.IsUnknown);
        Assert.Null(child.Value);
        Assert.Equal(Truth.False, child.IsTrue);
        Assert.Empty(child.Entries);
        Assert.Empty(child.Items);
    }

    [Fact]
    public void NoValue_takes_out_entries_and_items()
    {
        Element place = TemplateText.Place(
            "{a: !Ref AWS::NoValue, b: !If [IsProd, !Ref AWS::NoValue, 2], c: [1, !If [IsProd, !Ref AWS::NoValue, 2]]}",
            Prod
        );

        Assert.Equal(["c"], place.Entries.Select(entry => entry.Key?.Value));
        Assert.Equal(["1"], place["c"].Items.Select(item => item.Text));
        Assert.False(place["b"].Exists);
        Assert.Equal("b", place["b"].Key?.Value);
    }

    [Fact]
    public void A_branch_that_is_a_list_joins_the_list_around_it()
    {
        Element place = TemplateText.Place(
            "[a, !If [IsProd, [b, !If [Always, [c], d]], e], [f]]",
            Prod
        );

        Assert.Equal(["a", "b", "c", null], place.Items.Select(item => item.Text));
        Assert.Equal("['a', 'b', 'c', ['f']]", TemplateText.Show(place.Value));
    }

    [Theory]
    [InlineData("one", "one")]
    [InlineData("[]", "")]
    [InlineData("{a: b}", "")]
    [InlineData("!If [IsProd, one, two]", "one")]
    [InlineData("[!Ref Origin, !Sub 'x']", "https://a.example x")]
    public void Items_are_those_of_a_list_or_the_one_value(string expression, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', TemplateText.Place(expression, Prod).Items.Select(item => item.Text))
        );

    [Theory]
    [InlineData("true", Truth.True)]
    [InlineData("'true'", Truth.True)]
    [InlineData("'FALSE'", Truth.False)]
    [InlineData("no", Truth.False)]
    [InlineData("!Sub 'true'", Truth.True)]
    [InlineData("!If [IsProd, true, false]", Truth.True)]
    [InlineData("!If [HasDomain, true, false]", Truth.Unknown)]
    [InlineData("!Ref Flag", Truth.Unknown)]
    [InlineData("!Ref Domain", Truth.Unknown)]
    [InlineData("1", Truth.Unknown)]
    [InlineData("[true]", Truth.Unknown)]
    [InlineData("{a: true}", Truth.Unknown)]
    [InlineData("!Ref AWS::NoValue", Truth.False)]
    public void A_boolean_is_read_leniently_and_a_default_decides_nothing(
        string expression,
        Truth expected
    ) => Assert.Equal(expected, TemplateText.Place(expression, Prod).IsTrue);

    [Theory]
    [InlineData("{a: 1, 'Fn::Transform': {Name: 'AWS::Include'}}", "Fn::Transform")]
    [InlineData("{'Fn::ForEach::X': [I, [b], {}], a: 1}", "Fn::ForEach::X")]
    public void Beside_an_include_what_is_written_is_known_and_the_rest_is_not(
        string expression,
        string why
    )
    {
        Element place = TemplateText.Place(expression);

        Assert.False(place.IsUnknown);
        Assert.Equal(why, place.WhyMore);
        Assert.Equal(["a"], place.Entries.Select(entry => entry.Key?.Value));
        Assert.Equal("1", place["a"].Text);
        Assert.Equal(why, place["b"].Why);
        Assert.Equal(why, place["b"]["c"].Why);
        Assert.Equal($"unknown: {why}", TemplateText.Show(place["b"].Value));
        Assert.Null(TemplateText.Place("{a: 1}").WhyMore);
    }

    [Fact]
    public void Aliases_and_merge_keys_are_followed()
    {
        Template template = TemplateText.Read(
            """
            Resources:
              A:
                Type: &type AWS::ApiGateway::Method
                Properties: &base { Verb: GET, Path: !If [Never, x, *type] }
              B:
                Type: *type
                Properties: { <<: *base, Verb: !Sub POST }
              C: { Type: *type, Properties: *base }
            Conditions:
              Never: !Equals [a, b]
            """
        );
        var evaluator = new Evaluator(template, World.Any);

        Assert.Equal(
            [
                "GET AWS::ApiGateway::Method",
                "POST AWS::ApiGateway::Method",
                "GET AWS::ApiGateway::Method",
            ],
            template
                .Resources.Select(evaluator.Properties)
                .Select(found => $"{found["Verb"].Text} {found["Path"].Text}")
        );
        Assert.Equal("AWS::ApiGateway::Method", evaluator.Body(template.Resources[1])["Type"].Text);
        Assert.Equal("B", evaluator.Body(template.Resources[1]).Key?.Value);
    }

    [Fact]
    public void An_expression_that_grows_without_end_is_unknown()
    {
        string lines = string.Concat(
            Enumerable
                .Range(1, 60)
                .Select(number =>
                    $"V{number}: &v{number} !Join ['', [*v{number - 1}, *v{number - 1}, !Ref Domain]]\n"
                )
        );
        Template template = TemplateText.Read(
            $"{TemplateText.Declarations}V0: &v0 !Ref Domain\n{lines}"
        );

        Element root = new Evaluator(template, World.Any).Root;

        Assert.Equal("unknown: a text of more than 64 KB", TemplateText.Show(root["V13"].Value));
        Assert.True(TemplateText.Show(root["V60"].Value).Length < 100_000);
    }

    [Fact]
    public void A_map_that_refers_to_itself_is_unknown()
    {
        Template template = TemplateText.Read(
            """
            Mappings: { M: { a: { b: !FindInMap [M, a, b] } } }
            Resources: { A: { Type: X } }
            Value: !FindInMap [M, a, b]
            """
        );

        Assert.Equal(
            "unknown: an expression that refers to itself",
            TemplateText.Show(new Evaluator(template, World.Any).Root["Value"].Value)
        );
    }
}
