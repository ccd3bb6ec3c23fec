using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Judging;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Rules;

/// <summary>What the engine makes of rules and templates.</summary>
public sealed class RuleEngineTests
{
    /// <summary>Relates a list and a route: speaks only if it fails in every world.</summary>
    private static readonly Rule s_relating = RuleTexts.Rule(
        """
        for: preflight
        require:
          allow-methods: { superset-of: =route.methods-to-allow }
        message: "'{path}' lacks {missing}."
        at: allow-methods
        related: { each: missing, label: "{name} is declared here" }
        """,
        "CORS901"
    );

    /// <summary>Looks at one value: speaks for each branch.</summary>
    private static readonly Rule s_valuing = RuleTexts.Rule(
        """
        for: mapping
        worlds: each
        when:
          header: { is: Access-Control-Allow-Methods }
        require:
          names: { each: { in: [DELETE, PUT] } }
        message: "{owner} allows {item}."
        """,
        "CORS902"
    );

    [Fact]
    public void A_subject_that_fails_is_told_with_what_the_operator_leaves()
    {
        string template = EngineTemplates.Api("\"'PUT'\"");

        Violation violation = Assert.Single(RuleTexts.Check(template, s_relating).Violations);

        Assert.Equal("'/orders' lacks DELETE.", RuleTexts.Say(violation));
        Assert.Equal(Severity.Error, violation.Severity);
        Assert.Equal("'PUT'", Assert.IsType<ScalarNode>(violation.Place).Value);
        RelatedPlace related = Assert.Single(violation.Related);
        Assert.Equal("DELETE is declared here", related.Label);
        Assert.Equal("Delete", Assert.IsType<ScalarNode>(related.Place).Value);
    }

    [Fact]
    public void A_subject_that_passes_is_not_told()
    {
        RuleReport report = RuleTexts.Check(EngineTemplates.Api(), s_relating, s_valuing);

        Assert.Empty(report.Violations);
        Assert.Empty(report.Unknowns);
    }

    [Fact]
    public void What_is_unknown_is_silent_and_recorded()
    {
        RuleReport report = RuleTexts.Check(EngineTemplates.Api("!Ref Value"), s_relating);

        Assert.Empty(report.Violations);
        UnknownFact unknown = Assert.Single(report.Unknowns);
        Assert.Equal("Access-Control-Allow-Methods of '/orders'", unknown.What);
        Assert.Contains("Value", unknown.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relation_that_fails_in_some_worlds_only_is_unknown()
    {
        RuleReport report = RuleTexts.Check(
            EngineTemplates.Api("!If [IsProd, \"'PUT'\", \"'DELETE'\"]"),
            s_relating
        );

        Assert.Empty(report.Violations);
        Assert.Equal("whether IsProd is true", Assert.Single(report.Unknowns).Why);
    }

    [Fact]
    public void A_relation_that_fails_in_every_world_is_told_as_it_is()
    {
        RuleReport report = RuleTexts.Check(
            EngineTemplates.Api("!If [IsProd, \"'PUT'\", \"'PATCH'\"]"),
            s_relating
        );

        Violation violation = Assert.Single(report.Violations);
        Assert.Equal(Severity.Error, violation.Severity);
        Assert.Null(violation.When);
    }

    [Fact]
    public void A_value_that_is_wrong_in_one_branch_is_a_warning_that_names_the_condition()
    {
        RuleReport report = RuleTexts.Check(
            EngineTemplates.Api("!If [IsProd, \"'DELETE'\", \"'TRACE'\"]"),
            s_valuing
        );

        Violation violation = Assert.Single(report.Violations);
        Assert.Equal(Severity.Warning, violation.Severity);
        Assert.Equal("IsProd is false", violation.When);
        Assert.Equal("OPTIONS '/orders' allows TRACE.", RuleTexts.Say(violation));
    }

    [Fact]
    public void A_value_that_is_wrong_in_both_branches_is_told_twice_with_its_condition()
    {
        RuleReport report = RuleTexts.Check(
            EngineTemplates.Api("!If [IsProd, \"'HEAD'\", \"'TRACE'\"]"),
            s_valuing
        );

        Assert.Equal(
            ["HEAD when IsProd is true", "TRACE when IsProd is false"],
            report.Violations.Select(one => $"{one.Arguments["item"][0]} when {one.When}")
        );
    }

    [Fact]
    public void What_hangs_on_a_default_is_a_warning_that_names_the_parameter()
    {
        RuleReport report = RuleTexts.Check(EngineTemplates.Api("!Ref Given"), s_relating);

        Violation violation = Assert.Single(report.Violations);
        Assert.Equal(Severity.Warning, violation.Severity);
        Assert.Equal("Given", violation.ByDefaultOf);
    }

    [Fact]
    public void A_rule_yields_where_another_speaks_of_the_same_header()
    {
        Rule first = RuleTexts.Rule(
            """
            for: mapping
            worlds: each
            when:
              header: { is: Access-Control-Allow-Methods }
            require:
              form: { not: { is: literal } }
            """
        );
        Rule yielding = s_relating with { YieldsTo = ["CORS900"] };

        RuleReport report = RuleTexts.Check(EngineTemplates.Api("\"'PUT'\""), yielding, first);

        Assert.Equal(["CORS900"], report.Violations.Select(one => one.Rule.Id));
    }

    [Fact]
    public void A_rule_does_not_yield_where_another_speaks_of_another_header()
    {
        Rule first = RuleTexts.Rule(
            """
            for: mapping
            worlds: each
            when:
              header: { is: Access-Control-Allow-Origin }
            require:
              form: { not: { is: literal } }
            """
        );
        Rule yielding = s_relating with { YieldsTo = ["CORS900"] };

        RuleReport report = RuleTexts.Check(EngineTemplates.Api("\"'PUT'\""), yielding, first);

        Assert.Equal(["CORS900", "CORS901"], report.Violations.Select(one => one.Rule.Id).Order());
    }

    [Fact]
    public void A_rule_that_is_told_once_an_API_has_the_others_as_related_places()
    {
        Rule rule = RuleTexts.Rule(
            """
            for: method
            worlds: each
            once-per: api
            require:
              verb: { is: PATCH }
            """
        );

        Violation violation = Assert.Single(
            RuleTexts.Check(EngineTemplates.Api(), rule).Violations
        );

        Assert.Equal("DELETE", violation.Subject.Method?.Verb);
        Assert.Equal("OPTIONS /orders too", Assert.Single(violation.Related).Label);
    }

    [Fact]
    public void A_rule_that_needs_intent_is_silent_without_it()
    {
        const string Plain = """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
              Get:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: https://backend.example.com}
            """;
        Rule rule = RuleTexts.Rule(
            "for: method\nworlds: each\nneeds-intent: true\nrequire:\n  verb: { is: PATCH }"
        );
        var rules = new RuleSet([rule]);
        PageSettings pageSettings = PageSettings.None with
        {
            Origins = ["https://app.example.com"],
        };

        Assert.Empty(RuleEngine.Check(RuleTexts.Context(Plain), rules).Violations);
        Assert.Single(RuleEngine.Check(RuleTexts.Context(Plain, pageSettings), rules).Violations);
        Assert.Single(
            RuleEngine.Check(RuleTexts.Context(Plain, mode: "required"), rules).Violations
        );
        Assert.Empty(
            RuleEngine.Check(RuleTexts.Context(Plain, pageSettings, "off"), rules).Violations
        );
    }

    [Fact]
    public void A_rule_that_is_off_speaks_where_its_condition_holds_or_it_is_selected()
    {
        Rule rule = RuleTexts.Rule(
            "for: api\ndefault: { on: { settings.max-age: { exists: true } } }\nrequire:\n  kind: { is: http }"
        );
        string template = EngineTemplates.Api();

        Assert.Empty(RuleTexts.Check(template, rule).Violations);
        Assert.Single(RuleTexts.Check(template, rule with { IsSelected = true }).Violations);
        Assert.Single(
            RuleEngine
                .Check(
                    RuleTexts.Context(template, PageSettings.None with { MaxAge = 600 }),
                    new RuleSet([rule])
                )
                .Violations
        );
    }

    [Fact]
    public void The_fix_that_applies_is_the_one_of_the_violation()
    {
        Rule rule = RuleTexts.Rule(
            """
            for: method
            worlds: each
            require:
              verb: { is: PATCH }
            fix:
              - use: advise
                title: First
                applicability: display
                when: { integration: { is: mock } }
              - use: make-mock
                title: Second
                applicability: { safe: { verb: { is: DELETE } }, otherwise: unsafe }
            """
        );

        Assert.Equal(
            ["Second Safe", "First DisplayOnly"],
            RuleTexts
                .Check(EngineTemplates.Api(), rule)
                .Violations.Select(one => $"{one.Rule.Fix?.Title} {one.Rule.Fix?.Trust}")
        );
    }
}
