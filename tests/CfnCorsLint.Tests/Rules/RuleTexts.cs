using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Judging;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Rules;

/// <summary>Reads rules and templates that tests write down.</summary>
internal static class RuleTexts
{
    /// <summary>What a rule needs besides that judges something.</summary>
    private static readonly (string Key, string Line)[] s_ofJudging =
    [
        ("worlds", "worlds: every"),
        ("needs-intent", "needs-intent: false"),
        ("once-per", "once-per: subject"),
    ];

    public static RuleReading Read(string text) =>
        RuleReader.Read(SyntaxReader.Read(new SourceText("rule.yaml", text)));

    /// <summary>A rule with all that no rule can do without, and with these lines.</summary>
    public static Rule Rule(string lines, string id = "CORS900") =>
        Read(Whole(lines, id)) is { Rule: { } rule }
            ? rule
            : throw new ArgumentException(
                string.Join("\n", Read(Whole(lines, id)).Errors.Select(error => error.Message))
            );

    public static string Whole(string lines, string id = "CORS900")
    {
        (string Key, string Line)[] needed =
        [
            ("id", $"id: {id}"),
            ("name", $"name: rule-{id[4..]}"),
            ("severity", "severity: error"),
            ("since", "since: 0.1.0"),
            ("sources", "sources: [https://fetch.spec.whatwg.org/]"),
            ("message", "message: It is so."),
            ("about", "about: browser"),
            .. lines.Split('\n').Any(line => line.StartsWith("for:", StringComparison.Ordinal))
                ? s_ofJudging
                : [],
        ];
        return string.Join(
            "\n",
            needed
                .Where(pair =>
                    !lines
                        .Split('\n')
                        .Any(line => line.StartsWith($"{pair.Key}:", StringComparison.Ordinal))
                )
                .Select(pair => pair.Line)
                .Append(lines)
        );
    }

    public static LintContext Context(
        string template,
        PageSettings? pageSettings = null,
        string? mode = null
    )
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("template.yaml", template));
        Assert.Empty(tree.Errors);
        Template read =
            TemplateReader.Read(tree) ?? throw new ArgumentException("This is no template.");
        ImmutableDictionary<string, string> modes = ImmutableDictionary<string, string>.Empty;
        return new LintContext(
            ApiReader.Read(read),
            pageSettings ?? PageSettings.None,
            mode is null ? modes : modes.Add("Api", mode)
        );
    }

    public static RuleReport Check(string template, params ImmutableArray<Rule> rules) =>
        RuleEngine.Check(Context(template), new RuleSet(rules));

    /// <summary>What the violation says.</summary>
    public static string Say(Violation violation) =>
        Sentence.Parse(violation.Rule.Message).Render(violation.Arguments);
}
