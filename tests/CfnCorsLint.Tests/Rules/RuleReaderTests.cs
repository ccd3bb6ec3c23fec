using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Rules;

/// <summary>Rule files, right and wrong.</summary>
public sealed class RuleReaderTests
{
    [Fact]
    public void A_whole_rule_is_read()
    {
        Rule rule = RuleTexts.Rule(
            """
            severity:
              error:
                route.certainly-preflighted-methods: { exists: true }
              otherwise: warning
            for: preflight
            when:
              integration: { in: [mock, integration] }
              any:
                - allow-methods: { lacks: "*" }
                - not:
                    allow-credentials: { is: "true" }
            require:
              allow-methods: { superset-of: =route.methods-to-allow }
            message: "'{path}' lacks {missing}."
            at: [missing, allow-methods]
            related: { each: missing, label: "{name} is here" }
            about: browser
            yields-to: [CORS501, CORS508]
            once-per: api
            default: { on: { settings.max-age: { exists: true } } }
            fix:
              - use: extend-list
                when:
                  allow-methods: { exists: true }
                title: "Allow {missing}"
                list: allow-methods
                with: missing
                applicability: { safe: { integration: { is: mock } }, otherwise: unsafe }
                brings: [CORS804]
              - use: advise
                title: Think
                applicability: display
            """
        );

        Assert.Equal(SubjectKind.Preflight, rule.For);
        Assert.Equal(Severity.Error, rule.Severity);
        Assert.Equal(Severity.Warning, rule.Otherwise);
        Assert.Single(rule.SeverityCases);
        Assert.Equal(WorldScope.Every, rule.Worlds);
        Assert.Equal(Grouping.Api, rule.OncePer);
        Assert.Equal(["CORS501", "CORS508"], rule.YieldsTo);
        Assert.Equal(2, rule.Fixes.Length);
        Assert.Equal(Trust.Unsafe, rule.Fixes[0].Recipe.Trust);
        Assert.Equal(Trust.Safe, rule.Fixes[0].Cases[0].Trust);
        Assert.Equal(["CORS804"], rule.Fixes[0].Recipe.Brings);
        Assert.Equal(
            new RecipeArgument("missing", IsWord: true),
            rule.Fixes[0].Recipe.Arguments["with"]
        );
        Assert.Same(rule.Fixes[0].Recipe, rule.Fix);
    }

    [Theory]
    [InlineData(
        "requires: {}",
        "requires",
        "'requires' is not a key of a rule; did you mean 'require'?"
    )]
    [InlineData(
        "for: prefligt\nrequire: {}",
        "prefligt",
        "'prefligt' is not a subject; did you mean 'preflight'?"
    )]
    [InlineData(
        "for: preflight\nrequire:\n  alow-methods: { exists: true }",
        "alow-methods",
        "'alow-methods' is not a fact of 'preflight'; did you mean 'allow-methods'?"
    )]
    [InlineData(
        "for: route\nrequire:\n  preflight.alow-methods: { exists: true }",
        "preflight.alow-methods",
        "'preflight.alow-methods' is not a fact of 'route'; did you mean 'preflight.allow-methods'?"
    )]
    [InlineData(
        "for: preflight\nrequire:\n  allow-methods: { supersetof: [PUT] }",
        "supersetof",
        "'supersetof' is not an operator; did you mean 'superset-of'?"
    )]
    [InlineData(
        "for: preflight\nrequire:\n  allow-methods: { superset-of: =route.method }",
        "=route.method",
        "'route.method' is not a fact of 'preflight'; did you mean 'route.methods'?"
    )]
    [InlineData(
        "severity: eror",
        "eror",
        "'eror' is not a severity (error, warning or note); did you mean 'error'?"
    )]
    [InlineData(
        "about: browsers",
        "browsers",
        "'browsers' is not what a rule is about (browser, deployment, safety or tidiness); did you mean 'browser'?"
    )]
    [InlineData(
        "for: preflight\nrequire: {}\nat: alow-methods",
        "alow-methods",
        "'alow-methods' is not a fact of 'preflight'; did you mean 'allow-methods'?"
    )]
    [InlineData(
        "for: preflight\nrequire: {}\nmessage: \"It lacks {misssing}.\"",
        "\"It lacks {misssing}.\"",
        "'misssing' is not a word that this message can use; did you mean 'missing'?"
    )]
    [InlineData(
        "fix: { use: extend-lst, title: Do, applicability: safe }",
        "extend-lst",
        "'extend-lst' is not a recipe; did you mean 'extend-list'?"
    )]
    [InlineData(
        "fix: { use: map-header, title: Do, applicability: safe, header: Vary, valu: vary, value: vary }",
        "valu",
        "'valu' is not a key of a fix by 'map-header'; did you mean 'value'?"
    )]
    [InlineData(
        "fix: { use: map-header, title: Do, applicability: safe, header: Vary }",
        "map-header",
        "The recipe 'map-header' needs 'value'."
    )]
    [InlineData(
        "fix: { use: advise, title: Do, applicability: save }",
        "save",
        "'save' is not an applicability (safe, unsafe or display); did you mean 'safe'?"
    )]
    [InlineData("id: CORS1", "CORS1", "'CORS1' is no id: CORS and three digits.")]
    [InlineData("for: route", "id", "A rule that is 'for' something needs 'require'.")]
    [InlineData("require: {}", "id", "'require' is of no use without 'for'.")]
    [InlineData(
        "for: preflight\nrequire:\n  status: { between: [200] }",
        "[200]",
        "Two whole numbers are expected here: [200, 299]."
    )]
    [InlineData(
        "for: preflight\nrequire:\n  content-handling: { matches: \"(\" }",
        "\"(\"",
        "'(' is not a regular expression."
    )]
    [InlineData(
        "for: route\nrequire: {}\nonce-per: apis",
        "apis",
        "'apis' is not a grouping (subject, method or api); did you mean 'api'?"
    )]
    [InlineData(
        "for: route\nrequire: {}\nworlds: evry",
        "evry",
        "'evry' is not a number of worlds (each or every); did you mean 'every'?"
    )]
    [InlineData(
        "for: route\nrequire: {}\nneeds-intent: yes",
        "yes",
        "'true' or 'false' is expected here."
    )]
    [InlineData(
        "for: preflight\nrequire:\n  integration: { in: [mok] }",
        "mok",
        "'mok' is not a value of 'integration'; did you mean 'mock'?"
    )]
    [InlineData(
        "for: route\nrequire:\n  preflight.own: { not: { is: yes } }",
        "yes",
        "'yes' is not a value of 'preflight.own'."
    )]
    [InlineData(
        "for: preflight\nrequire: {}\nfix: { use: extend-list, title: Do, applicability: safe, list: allow-methods, with: mising }",
        "mising",
        "'mising' is not something for 'with'; did you mean 'missing'?"
    )]
    [InlineData(
        "for: preflight\nrequire: {}\nfix: { use: extend-list, title: Do, applicability: safe, list: allow-metods, with: missing }",
        "allow-metods",
        "'allow-metods' is not a fact of 'preflight'; did you mean 'allow-methods'?"
    )]
    [InlineData(
        "fix: { use: map-header, title: Do, applicability: safe, header: Vary, value: metods }",
        "metods",
        "'metods' is not something for 'value'; did you mean 'methods'?"
    )]
    [InlineData(
        "fix: { use: map-header, title: Do, applicability: safe, header: Vari, value: vary }",
        "Vari",
        "'Vari' is not something for 'header'; did you mean 'Vary'?"
    )]
    [InlineData(
        "yields-to: [CORS101, CORS999]",
        "CORS999",
        "'CORS999' is not the id of a rule; did you mean 'CORS109'?"
    )]
    [InlineData(
        "fix: { use: advise, title: Do, applicability: safe, brings: CORS1O1 }",
        "CORS1O1",
        "'CORS1O1' is not the id of a rule; did you mean 'CORS101'?"
    )]
    public void A_wrong_word_is_told_with_the_nearest_one(
        string lines,
        string place,
        string message
    )
    {
        string text = RuleTexts.Whole(lines);
        RuleReading reading = RuleTexts.Read(text);

        Assert.Null(reading.Rule);
        SyntaxError error = Assert.Single(reading.Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(place, new SourceText("rule.yaml", text).Slice(error.Span));
    }

    [Fact]
    public void What_is_needed_is_told() =>
        Assert.Equal(
            RuleWords.RequiredKeys.Remove("id").Select(key => $"The rule needs '{key}'."),
            RuleTexts.Read("id: CORS900").Errors.Select(error => error.Message)
        );

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("a: [")]
    public void What_is_no_rule_is_told(string text) =>
        Assert.NotEmpty(RuleTexts.Read(text).Errors);

    [Fact]
    public void The_example_of_the_guide_is_a_rule()
    {
        string guide = File.ReadAllText(Repo.PathTo(".github/CONTRIBUTING.md"))
            .ReplaceLineEndings("\n");
        int start = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        string example = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];

        RuleReading reading = RuleReader.Read(
            SyntaxReader.Read(
                new SourceText(
                    "rule.yaml",
                    example.Replace("\n   ", "\n", StringComparison.Ordinal)
                )
            )
        );

        Assert.Empty(reading.Errors.Select(error => error.Message));
        Assert.Equal("CORS899", reading.Rule?.Id);
    }
}
