using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Findings.Generated;
using CfnCorsLint.Findings.Suppressions;
using CfnCorsLint.Patches;
using CfnCorsLint.Patches.Suppressing;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Judging;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint;

/// <summary>Runs all stages one after the other, from the text of a template to findings and fixes: whoever reads this file has seen the architecture.</summary>
public sealed class CorsLinter
{
    private readonly LintOptions _options;

    public CorsLinter(LintOptions options)
    {
        _options = options;
    }

    /// <summary>Makes a linter for a template that others make stacks of.</summary>
    public CorsLinter For(StackUse use) => new(_options with { Use = use });

    /// <summary>A linter by the same options for files that another tool wrote.</summary>
    public CorsLinter For(TemplateOrigin origin) => new(_options with { Origin = origin });

    /// <summary>A linter by the same options for a template beside which values for its parameters lie.</summary>
    public CorsLinter For(ImmutableArray<ParameterSource> sources) =>
        new(_options with { Sources = sources });

    /// <summary>The options of the run, and what is known of the file.</summary>
    public LintOptions Options => _options;

    /// <summary>What is wrong with a text.</summary>
    /// <param name="files">The files it may refer to; <see langword="null"/> for a text that lies nowhere.</param>
    public CheckResult Check(SourceText source, ISourceFiles? files) => Judge(Read(source, files));

    /// <summary>What a text makes, without a word about what is wrong with it.</summary>
    public CheckResult Read(SourceText source, ISourceFiles? files)
    {
        SyntaxTree tree = SyntaxReader.Read(source);
        return
            tree.Errors.IsEmpty
            && TemplateReader.Read(tree, files, _options.Use.Arguments) is { } template
            ? new CheckResult(
                source,
                tree,
                template.Kind,
                ApiReader.Read(
                    template with
                    {
                        Origin = TemplateOrigins.Of(template, _options.Origin),
                        Parameters = ParameterReader.Settled(
                            template.Parameters,
                            _options.Parameters
                        ),
                    }
                ),
                [],
                []
            )
            : new CheckResult(source, tree, TemplateKind.Other, null, [], []);
    }

    /// <summary>Adds the findings to a text that was read.</summary>
    public CheckResult Judge(CheckResult read) => JudgeBy(_options.Rules, read);

    /// <summary>Adds the findings of some of the rules in force to a text that was read: to ask few is quicker.</summary>
    /// <param name="isAsked">Which.</param>
    public CheckResult Judge(CheckResult read, Func<Rule, bool> isAsked) =>
        JudgeBy(
            new Lazy<RuleSet>(() => new RuleSet([.. _options.Rules.Value.Rules.Where(isAsked)])),
            read
        );

    private CheckResult JudgeBy(Lazy<RuleSet> rules, CheckResult read)
    {
        if (read.Model is not { } model)
        {
            return read.Tree is { } tree ? read with { Findings = OfUnread(tree) } : read;
        }

        LintContext context = ContextOf(model);
        RuleReport report = RuleEngine.Check(context, rules.Value);
        ImmutableArray<Finding> found = Unsuppressed(report, context, rules.Value);
        IEnumerable<Finding> broken = BrokenFiles.Of(context.Template, rules.Value);
        return read with
        {
            Findings = WithSources([.. found, .. broken], model.Template, rules.Value),
            Unknowns = report.Unknowns,
        };
    }

    /// <summary>The findings, and those that only hold with the values of a file beside the template.</summary>
    private ImmutableArray<Finding> WithSources(
        ImmutableArray<Finding> found,
        Template template,
        RuleSet rules
    )
    {
        ImmutableArray<ParameterSource> sources = ParameterSource.For(template, _options.Sources);
        return sources.IsEmpty
            ? found
            : FindingOrder.Of([
                .. found,
                .. SourceFindings.New(
                    found,
                    sources.Select(source => (source.Name, JudgedWith(source, template, rules)))
                ),
            ]);
    }

    /// <summary>What the user gives counts more.</summary>
    private ApiModel ModelWith(ParameterSource source, Template template)
    {
        Template set = source.Set(template);
        return ApiReader.Read(
            set with
            {
                Parameters = ParameterReader.Settled(set.Parameters, _options.Parameters),
            }
        );
    }

    private ImmutableArray<Finding> JudgedWith(
        ParameterSource source,
        Template template,
        RuleSet rules
    )
    {
        LintContext context = ContextOf(ModelWith(source, template));
        // What is unused with some values may be used without them.
        return
        [
            .. Unsuppressed(RuleEngine.Check(context, rules), context, rules)
                .Where(finding => finding.RuleId != RulesInCode.UnusedSuppression),
        ];
    }

    /// <summary>The text with fixes made.</summary>
    /// <param name="isWanted">Which.</param>
    /// <param name="mayEdit">Whether a text may be changed, its own or one that it takes in, by the path.</param>
    public Patch Fix(
        SourceText source,
        ISourceFiles? files,
        Func<Finding, bool> isWanted,
        Func<string, bool> mayEdit
    ) => Fix(Check(source, files), files, isWanted, mayEdit);

    /// <summary>A checked text with fixes made.</summary>
    /// <param name="start">With all that was read.</param>
    /// <param name="isWanted">Which.</param>
    /// <param name="mayEdit">Whether a text may be changed, its own or one that it takes in, by the path.</param>
    public Patch Fix(
        CheckResult start,
        ISourceFiles? files,
        Func<Finding, bool> isWanted,
        Func<string, bool> mayEdit
    ) =>
        Patcher.Apply(
            start,
            texts => WithRenewals(start, Check(texts.Main, texts.Before(files))),
            finding => isWanted(finding) && mayEdit(finding.EditedSource.Path),
            _options.PageSettings
        );

    /// <summary>A checked text with those of its fixes shown only that change more than they say, or give more than a safe fix may.</summary>
    /// <remarks>No rule is asked and no call is played for it, so that it costs little beside the check.</remarks>
    /// <param name="start">With all that was read.</param>
    /// <param name="isTried">Which fixes.</param>
    /// <param name="mayEdit">Whether a text may be changed, its own or one that it takes in, by the path.</param>
    public CheckResult WithoutIdleFixes(
        CheckResult start,
        ISourceFiles? files,
        Func<Finding, bool> isTried,
        Func<string, bool> mayEdit
    ) =>
        MakeableFixes.Of(
            start,
            Patcher.Try(
                start,
                texts => Read(texts.Main, texts.Before(files)),
                finding => isTried(finding) && mayEdit(finding.EditedSource.Path),
                _options.PageSettings
            ),
            finding => isTried(finding) && !mayEdit(finding.EditedSource.Path)
        );

    /// <summary>Writes suppressions for findings of the text into it.</summary>
    /// <param name="isWanted">Which.</param>
    /// <param name="reason">One line.</param>
    public Patch Silence(
        SourceText source,
        ISourceFiles? files,
        Func<Finding, bool> isWanted,
        string reason
    )
    {
        CheckResult start = Check(source, files);
        return start.Model?.Template.Refusal is { } refusal
            ? new Patch(
                source,
                source,
                [],
                [.. start.Findings.Where(isWanted).Select(one => new LeftOutFix(one, refusal))],
                start
            )
            : SuppressionWriter.Apply(
                start,
                texts => Check(texts.Main, texts.Before(files)),
                isWanted,
                reason
            );
    }

    /// <summary>What a text makes that was read before.</summary>
    public InspectView Inspect(ApiModel model) =>
        SourcedViews.Of(
            InspectViewReader.Read(ContextOf(model)),
            ParameterSource.For(model.Template, _options.Sources),
            source => InspectViewReader.Read(ContextOf(ModelWith(source, model.Template)))
        ) with
        {
            Reference = _options.Use.Reference,
            Stops = Stops(model),
        };

    /// <summary>What a checked text makes, with its expected calls played through; <see langword="null"/> when it is no template and no spec.</summary>
    public InspectedFile? InspectWithCalls(CheckResult result) =>
        result.Model is { } model
            ? new InspectedFile(Inspect(model), PlayExpected(result, _ => true), result.Findings)
            : null;

    /// <summary>The expected calls of a checked text, played through.</summary>
    /// <param name="isMeant">To which APIs.</param>
    public ImmutableArray<ExpectedSimulation> PlayExpected(
        CheckResult result,
        Func<ApiWorlds, bool> isMeant
    )
    {
        if (result.Model is not { } model)
        {
            return [];
        }

        LintContext context = ContextOf(model);
        ImmutableArray<Finding> stops = Stops(model);
        return
        [
            .. model
                .Apis.Where(isMeant)
                .SelectMany(api =>
                    With(api, model)
                        .Aggregate(
                            ExpectedSimulation.Of(result, context, api, stops).ToImmutableArray(),
                            (calls, with) =>
                                ExpectedSimulation.WithSource(
                                    calls,
                                    with.Source,
                                    [
                                        .. ExpectedSimulation.Of(
                                            result,
                                            ContextOf(with.Model),
                                            with.Api,
                                            []
                                        ),
                                    ]
                                )
                        )
                ),
        ];
    }

    /// <summary>An API as it is with the values of each file beside the template.</summary>
    public IEnumerable<(string Source, ApiModel Model, ApiWorlds Api)> With(
        ApiWorlds api,
        ApiModel model
    ) =>
        from source in ParameterSource.For(model.Template, _options.Sources)
        let set = ModelWith(source, model.Template)
        let same = set.Apis.FirstOrDefault(other => other.Id == api.Id)
        where same is not null
        select (source.Name, set, same);

    /// <summary>The errors by which nothing is deployed, whatever the settings and suppressions say of them.</summary>
    public ImmutableArray<Finding> Stops(ApiModel model) =>
        [
            .. FindingFactory
                .Of(RuleEngine.Check(ContextOf(model), new RuleSet(BuiltInRules.All)).Violations)
                .Where(finding => finding.StopsDeployment),
        ];

    /// <summary>Whether an API means to be called by pages of other origins, in some world at least.</summary>
    public bool MeansCors(ApiModel model, ApiWorlds api)
    {
        LintContext context = ContextOf(model);
        return api.Worlds.Any(world =>
            world.Api.Routes.Any(route => Intent.OfCalls(world.Api, route, context) != Truth.False)
        );
    }

    /// <summary>What no text silences, and what is to be said of the suppressions of the text itself.</summary>
    private ImmutableArray<Finding> Unsuppressed(
        RuleReport report,
        LintContext context,
        RuleSet rules
    )
    {
        ImmutableArray<Finding> found = WithReference(
            GeneratedFindings.Of(FixPlanner.FindingsOf(report.Violations), context.Model)
        );
        Template template = context.Template;
        foreach (SyntaxTree tree in template.Files.Trees.Concat(template.Files.CodeTrees))
        {
            found = SuppressionSet.Read(tree, BuiltInRules.All).Apply(found).Kept;
        }

        var own = SuppressionSet.Read(template.Tree, BuiltInRules.All);
        SuppressionResult result = own.Apply(found);
        ImmutableArray<Finding> unused = UnusedSuppressions.Of(
            own,
            result,
            context,
            rules,
            report.Undecided,
            BuiltInRules.All
        );
        return unused.IsEmpty ? result.Kept : FindingOrder.Of(result.Kept.AddRange(unused));
    }

    /// <summary>Adds to each finding the place that makes a stack of the template.</summary>
    private ImmutableArray<Finding> WithReference(ImmutableArray<Finding> findings) =>
        _options.Use.Reference is { } reference
            ?
            [
                .. findings.Select(finding =>
                    finding with
                    {
                        Related = finding.Related.Add(reference),
                    }
                ),
            ]
            : findings;

    /// <summary>What is said of a patched text, with what only a patch gives cause to say.</summary>
    private CheckResult WithRenewals(CheckResult start, CheckResult patched)
    {
        Rule? rule = _options.Rules.Value.Rules.FirstOrDefault(rule =>
            rule.Id == DeploymentRenewal.RuleId
        );
        if (
            rule is null
            || start.Model is not { Template: var before }
            || patched.Model is not { } model
        )
        {
            return patched;
        }

        ImmutableArray<Violation> renewals = DeploymentRenewal.Of(before, ContextOf(model), rule);
        return renewals.IsEmpty
            ? patched
            : patched with
            {
                Findings = [.. patched.Findings, .. FixPlanner.FindingsOf(renewals)],
            };
    }

    private LintContext ContextOf(ApiModel model) =>
        new(model, _options.PageSettings, _options.Modes);

    /// <summary>The findings about a text that is no template and no spec, or that cannot be read: the latter is said only of a file that was named.</summary>
    private ImmutableArray<Finding> OfUnread(SyntaxTree tree)
    {
        bool isReported =
            _options.IsNamed && !tree.Errors.IsEmpty && QuickTest.IsMeantForUs(tree.Source.Content);
        Rule? rule = isReported
            ? _options.Rules.Value.Rules.FirstOrDefault(rule => rule.Id == RulesInCode.Syntax)
            : null;
        return rule is null ? [] : FindingFactory.Of(tree, rule);
    }
}
