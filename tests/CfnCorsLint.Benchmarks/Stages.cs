using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Benchmarks;

/// <summary>The line of stages over one text, as far as a benchmark wants to go.</summary>
internal sealed class Stages
{
    private static readonly LintOptions s_all = OptionsWith(BuiltInRules.All);

    private readonly SourceText _source;
    private readonly CorsLinter _model = new(OptionsWith([]));
    private readonly CorsLinter _whole = new(s_all);

    public Stages(string text)
    {
        _source = new SourceText("template.yaml", text);
    }

    public SyntaxTree Parse() => SyntaxReader.Read(_source);

    /// <summary>Parses, and works out the model; no rule looks at it.</summary>
    public CheckResult Model() => _model.Check(_source, null);

    public CheckResult Check() => _whole.Check(_source, null);

    public Patch Fix() => _whole.Fix(_source, null, _ => true, _ => false);

    private static LintOptions OptionsWith(ImmutableArray<Rule> rules) =>
        new(
            new Lazy<RuleSet>(new RuleSet(rules)),
            new PageSettings([], [], false, null),
            ImmutableDictionary<string, string>.Empty,
            IsNamed: true
        );
}
