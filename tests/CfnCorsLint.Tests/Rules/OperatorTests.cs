using System.Collections.Immutable;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Rules;

/// <summary>The operators of the rule language: each on what is known, absent, unknown and half known.</summary>
public sealed class OperatorTests
{
    private static readonly ImmutableArray<SubjectKind> s_kinds =
    [
        .. Enum.GetValues<SubjectKind>(),
    ];

    [Theory]
    [InlineData("exists", "text a", "true", "True", "actual=a")]
    [InlineData("exists", "absent", "true", "False", "")]
    [InlineData("exists", "absent", "false", "True", "")]
    [InlineData("exists", "unknown", "true", "Unknown", "")]
    [InlineData("exists", "names", "true", "False", "")]
    [InlineData("exists", "names ?", "true", "Unknown", "")]
    [InlineData("exists", "names a ?", "true", "True", "actual=a")]
    [InlineData("known", "text a", "true", "True", "actual=a")]
    [InlineData("known", "absent", "true", "True", "")]
    [InlineData("known", "unknown", "true", "Unknown", "")]
    [InlineData("known", "unknown", "false", "True", "")]
    [InlineData("is", "text mock", "mock", "True", "actual=mock")]
    [InlineData("is", "text mock", "proxy", "False", "actual=mock")]
    [InlineData("is", "absent", "mock", "False", "")]
    [InlineData("is", "unknown", "mock", "Unknown", "")]
    [InlineData("in", "text mock", "mock proxy", "True", "actual=mock")]
    [InlineData("in", "text other", "mock proxy", "False", "actual=other")]
    [InlineData("in", "absent", "mock proxy", "False", "")]
    [InlineData("contains", "names a b", "a", "True", "")]
    [InlineData("contains", "names a b", "c", "False", "missing=c")]
    [InlineData("contains", "names a ?", "c", "Unknown", "missing=c")]
    [InlineData("contains", "names a ?", "a", "True", "")]
    [InlineData("lacks", "names a b", "c", "True", "")]
    [InlineData("lacks", "names a b", "b", "False", "item=b")]
    [InlineData("lacks", "names a ?", "c", "Unknown", "")]
    [InlineData("lacks", "absent", "c", "True", "")]
    [InlineData("subset-of", "names a", "a b", "True", "")]
    [InlineData("subset-of", "names a c", "a b", "False", "extra=c")]
    [InlineData("subset-of", "names a ?", "a b", "Unknown", "")]
    [InlineData("subset-of", "names c ?", "a b", "False", "extra=c")]
    [InlineData("superset-of", "names a b", "a", "True", "")]
    [InlineData("superset-of", "names a", "a b c", "False", "missing=b,c")]
    [InlineData("superset-of", "names a ?", "a b", "Unknown", "missing=b")]
    [InlineData("superset-of", "absent", "a", "False", "missing=a")]
    [InlineData("superset-of", "unknown", "a", "Unknown", "missing=a")]
    [InlineData("disjoint-from", "names a", "b c", "True", "")]
    [InlineData("disjoint-from", "names a b", "b c", "False", "item=b")]
    [InlineData("disjoint-from", "names a ?", "b c", "Unknown", "")]
    [InlineData(
        "same-origin-as",
        "text https://a.example",
        "https://a.example",
        "True",
        "actual=https://a.example"
    )]
    [InlineData(
        "same-origin-as",
        "text https://a.example",
        "https://b.example",
        "False",
        "actual=https://a.example"
    )]
    [InlineData("same-origin-as", "text *", "https://b.example", "True", "actual=*")]
    [InlineData(
        "same-origin-as",
        "names https://a.example ?",
        "https://b.example",
        "Unknown",
        "actual=https://a.example"
    )]
    [InlineData("between", "text 204", "200 299", "True", "actual=204")]
    [InlineData("between", "text 403", "200 299", "False", "actual=403")]
    [InlineData("between", "text abc", "200 299", "False", "actual=abc")]
    [InlineData("between", "absent", "200 299", "False", "")]
    [InlineData("between", "unknown", "200 299", "Unknown", "")]
    public void An_operator_compares(
        string word,
        string left,
        string right,
        string truth,
        string words
    )
    {
        FactOperator comparing = OperatorDefinition.All.Single(one => one.Word == word).Operator;

        var fact = new Fact(Value(left));
        var other = new FactValue.Names([.. right.Split(' ').Select(text => new NameItem(text))]);

        Assert.Equal(Enum.Parse<Truth>(truth), OperatorEvaluator.TruthOf(comparing, fact, other));
        Assert.Equal(
            words,
            string.Join(
                ";",
                OperatorEvaluator
                    .WordsOf(comparing, fact, other)
                    .Select(pair => $"{pair.Key}={string.Join(",", pair.Value)}")
            )
        );
    }

    [Fact]
    public void Names_of_headers_compare_without_case()
    {
        var list = new Fact(
            new FactValue.Names([new NameItem("Content-Type")], null, IgnoresCase: true)
        );

        Truth found = OperatorEvaluator.TruthOf(
            FactOperator.SupersetOf,
            list,
            new FactValue.Names([new NameItem("content-type")])
        );

        Assert.Equal(Truth.True, found);
    }

    [Fact]
    public void Two_unknown_texts_that_are_alike_are_equal()
    {
        var one = new FactValue.Unknown("Domain", "https://${Domain}");

        Truth found = OperatorEvaluator.TruthOf(
            FactOperator.SameOriginAs,
            new Fact(one),
            one with
            {
                Why = "another reason",
            }
        );

        Assert.Equal(Truth.True, found);
    }

    [Fact]
    public void Every_operator_has_an_example_that_can_be_read() =>
        Assert.All(
            OperatorDefinition.All,
            definition =>
                Assert.Contains(
                    s_kinds,
                    kind =>
                        RuleTexts
                            .Read(
                                RuleTexts.Whole(
                                    $"for: {RuleWords.Of(kind)}\nrequire: {{ {definition.Example} }}"
                                )
                            )
                            .Errors.IsEmpty
                )
        );

    private static FactValue Value(string text)
    {
        string[] parts = text.Split(' ');
        return parts[0] switch
        {
            "absent" => new FactValue.Absent(),
            "unknown" => new FactValue.Unknown("why"),
            "text" => new FactValue.Text(parts[1]),
            _ => new FactValue.Names(
                [.. parts[1..].Where(part => part != "?").Select(part => new NameItem(part))],
                parts.Contains("?") ? "why" : null
            ),
        };
    }
}
