using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Tests.Templates;

/// <summary>What each intrinsic function is worth, in the short form, the long form and JSON.</summary>
public sealed class IntrinsicValueTests
{
    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("true", "Boolean 'true'")]
    [InlineData("Yes", "Boolean 'true'")]
    [InlineData("'true'", "'true'")]
    [InlineData("600", "Integer '600'")]
    [InlineData("~", "Null ''")]
    [InlineData("[a, 1]", "['a', Integer '1']")]
    [InlineData("[a, !Ref AWS::NoValue]", "['a']")]
    [InlineData("{a: b}", "unknown: a mapping")]
    public void A_literal_is_itself(string expression, string expected) =>
        Assert.Equal(expected, TemplateText.Worth(expression));

    [Theory]
    [InlineData("!Ref Domain", "{Ref: Domain}", "unknown: Ref Domain")]
    [InlineData("!Ref Origin", "{Ref: Origin}", "'https://a.example' by Origin")]
    [InlineData("!Ref Env", "{Ref: Env}", "'dev' by Env")]
    [InlineData("!Ref Stage", "{Ref: Stage}", "dev | prod")]
    [InlineData("!Ref Fixed", "{Ref: Fixed}", "'only'")]
    [InlineData("!Ref Blank", "{Ref: Blank}", "unknown: Ref Blank")]
    [InlineData("!Ref Stored", "{Ref: Stored}", "unknown: Ref Stored")]
    [InlineData("!Ref Flag", "{Ref: Flag}", "'true' by Flag")]
    [InlineData(
        "!Ref Names",
        "{Ref: Names}",
        "['a' by Names, 'b' by Names, 'c' by Names] by Names"
    )]
    [InlineData("!Ref Api", "{Ref: Api}", "-> Api")]
    [InlineData("!Ref Nowhere", "{Ref: Nowhere}", "unknown: Ref Nowhere")]
    [InlineData("!Ref AWS::Region", "{Ref: 'AWS::Region'}", "unknown: Ref AWS::Region")]
    [InlineData("!Ref AWS::NoValue", "{Ref: 'AWS::NoValue'}", "absent")]
    public void A_Ref_is_its_parameter_or_resource(string brief, string full, string expected) =>
        AssertSame(brief, full, expected);

    [Theory]
    [InlineData(
        "!GetAtt Api.RootResourceId",
        "{'Fn::GetAtt': [Api, RootResourceId]}",
        "-> Api.RootResourceId"
    )]
    [InlineData(
        "!GetAtt [Api, RootResourceId]",
        "{'Fn::GetAtt': Api.RootResourceId}",
        "-> Api.RootResourceId"
    )]
    [InlineData(
        "!GetAtt Api.Outputs.Url",
        "{'Fn::GetAtt': [Api, Outputs.Url]}",
        "-> Api.Outputs.Url"
    )]
    [InlineData("!GetAtt Gone.Arn", "{'Fn::GetAtt': [Gone, Arn]}", "unknown: Fn::GetAtt Gone.Arn")]
    public void A_GetAtt_is_an_attribute(string brief, string full, string expected) =>
        AssertSame(brief, full, expected);

    [Theory]
    [InlineData("!Sub text", "{'Fn::Sub': text}", "'text'")]
    [InlineData("!Sub \"'${Domain}'\"", "{'Fn::Sub': \"'${Domain}'\"}", "'<Domain>'")]
    [InlineData(
        "!Sub \"'${Origin}'\"",
        "{'Fn::Sub': \"'${Origin}'\"}",
        "''https://a.example'' by Origin"
    )]
    [InlineData("!Sub '${Fixed}/${Domain}'", "{'Fn::Sub': '${Fixed}/${Domain}'}", "only/<Domain>")]
    [InlineData(
        "!Sub '${Origin}/${Domain}'",
        "{'Fn::Sub': '${Origin}/${Domain}'}",
        "https://a.example/<Domain> by Origin"
    )]
    [InlineData("!Sub 'x-${Stage}'", "{'Fn::Sub': 'x-${Stage}'}", "x-dev | x-prod")]
    [InlineData("!Sub '${Stage}-${Stage}'", "{'Fn::Sub': '${Stage}-${Stage}'}", "<Stage>-<Stage>")]
    [InlineData("!Sub '${!Domain}'", "{'Fn::Sub': '${!Domain}'}", "'${Domain}'")]
    [InlineData("!Sub '${Api}'", "{'Fn::Sub': '${Api}'}", "-> Api")]
    [InlineData(
        "!Sub '${Api.RootResourceId}'",
        "{'Fn::Sub': '${Api.RootResourceId}'}",
        "-> Api.RootResourceId"
    )]
    [InlineData("!Sub 'https://${Api}/'", "{'Fn::Sub': 'https://${Api}/'}", "https://<Api>/")]
    [InlineData("!Sub '${Api.Url}/x'", "{'Fn::Sub': '${Api.Url}/x'}", "<Api.Url>/x")]
    [InlineData("!Sub '${AWS::Region}.a'", "{'Fn::Sub': '${AWS::Region}.a'}", "<AWS::Region>.a")]
    [InlineData("!Sub '${Domain}'", "{'Fn::Sub': '${Domain}'}", "unknown: Ref Domain")]
    [InlineData("!Sub ['${A}.b', {A: a}]", "{'Fn::Sub': ['${A}.b', {A: a}]}", "'a.b'")]
    [InlineData(
        "!Sub ['${A}.b', {A: !ImportValue x}]",
        "{'Fn::Sub': ['${A}.b', {A: {'Fn::ImportValue': x}}]}",
        "<A>.b"
    )]
    [InlineData(
        "!Sub ['${A}.b', {A: !Sub '${Domain}.x'}]",
        "{'Fn::Sub': ['${A}.b', {A: {'Fn::Sub': '${Domain}.x'}}]}",
        "<Domain>.x.b"
    )]
    [InlineData("!Sub 'a${'", "{'Fn::Sub': 'a${'}", "'a${'")]
    public void A_Sub_fills_its_text(string brief, string full, string expected) =>
        AssertSame(brief, full, expected);

    [Theory]
    [InlineData("!Join [',', [a, b]]", "{'Fn::Join': [',', [a, b]]}", "'a,b'")]
    [InlineData("!Join [',', []]", "{'Fn::Join': [',', []]}", "''")]
    [InlineData(
        "!Join [',', [a, !Ref AWS::NoValue]]",
        "{'Fn::Join': [',', [a, {Ref: 'AWS::NoValue'}]]}",
        "'a'"
    )]
    [InlineData("!Join [',', !Ref Names]", "{'Fn::Join': [',', {Ref: Names}]}", "'a,b,c' by Names")]
    [InlineData(
        "!Join ['', [x, !Ref Domain, y]]",
        "{'Fn::Join': ['', [x, {Ref: Domain}, y]]}",
        "x<Domain>y"
    )]
    [InlineData(
        "!Join ['', [x, !GetAtt Api.Url]]",
        "{'Fn::Join': ['', [x, {'Fn::GetAtt': [Api, Url]}]]}",
        "x<Api.Url>"
    )]
    [InlineData(
        "!Join ['', [x, !ImportValue y]]",
        "{'Fn::Join': ['', [x, {'Fn::ImportValue': y}]]}",
        "x<Fn::ImportValue>"
    )]
    [InlineData("!Join ['', [!Ref Api]]", "{'Fn::Join': ['', [{Ref: Api}]]}", "-> Api")]
    [InlineData(
        "!Join ['', !Split ['-', a-b]]",
        "{'Fn::Join': ['', {'Fn::Split': ['-', a-b]}]}",
        "'ab'"
    )]
    [InlineData(
        "!Join ['', !Ref Domain]",
        "{'Fn::Join': ['', {Ref: Domain}]}",
        "unknown: Ref Domain"
    )]
    [InlineData("!Join x", "{'Fn::Join': x}", "unknown: Fn::Join")]
    public void A_Join_makes_one_text(string brief, string full, string expected) =>
        AssertSame(brief, full, expected);

    [Theory]
    [InlineData("!Select [1, [a, b]]", "{'Fn::Select': ['1', [a, b]]}", "'b'")]
    [InlineData("!Select [1, !Ref Names]", "{'Fn::Select': [1, {Ref: Names}]}", "'b' by Names")]
    [InlineData("!Select [5, [a]]", "{'Fn::Select': [5, [a]]}", "unknown: Fn::Select")]
    [InlineData(
        "!Select [1, !Split ['/', !Ref Origin]]",
        "{'Fn::Select': [1, {'Fn::Split': ['/', {Ref: Origin}]}]}",
        "'' by Origin"
    )]
    [InlineData("!Split [',', 'a,b']", "{'Fn::Split': [',', 'a,b']}", "['a', 'b']")]
    [InlineData(
        "!Split [',', !Ref Domain]",
        "{'Fn::Split': [',', {Ref: Domain}]}",
        "unknown: Ref Domain"
    )]
    [InlineData(
        "!Split ['/', !GetAtt Api.Url]",
        "{'Fn::Split': ['/', {'Fn::GetAtt': [Api, Url]}]}",
        "unknown: Fn::Split of Api.Url"
    )]
    public void Select_and_Split_work_on_lists(string brief, string full, string expected) =>
        AssertSame(brief, full, expected);

    [Theory]
    [InlineData(
        "!FindInMap [Sites, dev, Origin]",
        "{'Fn::FindInMap': [Sites, dev, Origin]}",
        "'https://dev.example'"
    )]
    [InlineData(
        "!FindInMap [Sites, dev, Methods]",
        "{'Fn::FindInMap': [Sites, dev, Methods]}",
        "['GET', 'POST']"
    )]
    [InlineData(
        "!FindInMap [Sites, !Ref Env, Origin]",
        "{'Fn::FindInMap': [Sites, {Ref: Env}, Origin]}",
        "'https://dev.example' by Env"
    )]
    [InlineData(
        "!FindInMap [Sites, !Ref AWS::Region, Origin]",
        "{'Fn::FindInMap': [Sites, {Ref: 'AWS::Region'}, Origin]}",
        "unknown: Fn::FindInMap by AWS::Region"
    )]
    [InlineData(
        "!FindInMap [Sites, no, Origin]",
        "{'Fn::FindInMap': [Sites, false, Origin]}",
        "unknown: Fn::FindInMap Sites.false.Origin"
    )]
    [InlineData(
        "!FindInMap [Sites, x, Origin, {DefaultValue: y}]",
        "{'Fn::FindInMap': [Sites, x, Origin, {DefaultValue: y}]}",
        "'y'"
    )]
    public void A_FindInMap_looks_up(string brief, string full, string expected) =>
        AssertSame(brief, full, expected);

    [Theory]
    [InlineData("!ImportValue x", "{'Fn::ImportValue': x}", "unknown: Fn::ImportValue")]
    [InlineData("!Base64 x", "{'Fn::Base64': x}", "unknown: Fn::Base64")]
    [InlineData("!Cidr [a, 1, 2]", "{'Fn::Cidr': [a, 1, 2]}", "unknown: Fn::Cidr")]
    [InlineData("!GetAZs ''", "{'Fn::GetAZs': ''}", "unknown: Fn::GetAZs")]
    [InlineData("!Length [a]", "{'Fn::Length': [a]}", "unknown: Fn::Length")]
    [InlineData(
        "!ToJsonString {a: b}",
        "{'Fn::ToJsonString': {a: b}}",
        "unknown: Fn::ToJsonString"
    )]
    [InlineData(
        "!Transform {Name: 'AWS::Include'}",
        "{'Fn::Transform': {Name: 'AWS::Include'}}",
        "unknown: Fn::Transform"
    )]
    [InlineData(
        "'{{resolve:ssm:/origin}}'",
        "'https://{{resolve:ssm:/origin}}'",
        "unknown: dynamic reference {{resolve:ssm…}}"
    )]
    [InlineData(
        "!Sub '{{resolve:ssm:/${Domain}}}'",
        "{'Fn::Join': ['', ['{{resolve:ssm:/', !Ref Domain, '}}']]}",
        "unknown: dynamic reference {{resolve:ssm…}}"
    )]
    public void What_deployment_decides_is_unknown_and_says_why(
        string brief,
        string full,
        string expected
    ) => AssertSame(brief, full, expected);

    [Fact]
    public void A_value_speaks_for_the_whole_expression()
    {
        Element place = TemplateText.Place("!FindInMap [Sites, dev, Origin]");

        Assert.Same(place.Node, place.Value?.Node);
    }

    /// <summary>Both are read once more as JSON.</summary>
    private static void AssertSame(string brief, string full, string expected)
    {
        Assert.Equal(expected, TemplateText.Worth(brief));
        Assert.Equal(expected, TemplateText.Worth(full));
        Assert.Equal(expected, TemplateText.WorthAsJson(brief));
        Assert.Equal(expected, TemplateText.WorthAsJson(full));
    }
}
