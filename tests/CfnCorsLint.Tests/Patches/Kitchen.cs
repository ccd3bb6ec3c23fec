using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Violations made by hand, and what recipes make of them.</summary>
internal sealed class Kitchen
{
    private Kitchen(SourceText source, PageSettings pageSettings)
    {
        Source = source;
        Tree = SyntaxReader.Read(source);
        Assert.Empty(Tree.Errors);
        Template? template = TemplateReader.Read(Tree);
        Assert.NotNull(template);
        Context = new LintContext(
            ApiReader.Read(template),
            pageSettings,
            ImmutableDictionary<string, string>.Empty
        );
    }

    public SourceText Source { get; }

    public SyntaxTree Tree { get; }

    public LintContext Context { get; }

    public Api Api => Context.Model.Apis[0].Worlds[0].Api;

    public static Kitchen Of(SourceText source, PageSettings? pageSettings = null) =>
        new(source, pageSettings ?? PageSettings.None);

    public static Kitchen Of(string yaml, PageSettings? pageSettings = null) =>
        Of(new SourceText("template.yaml", yaml), pageSettings);

    public Route Route(string path) => Api.Routes.Single(route => route.Path == path);

    public Method Method(string path, string verb)
    {
        Method? method = Route(path).Find(verb);
        Assert.NotNull(method);
        return method;
    }

    public IntegrationResponse Response(string path, string verb, string status)
    {
        Integration? integration = Method(path, verb).Integration;
        Assert.NotNull(integration);
        return integration.Responses.Single(response =>
            response.StatusCode is Value.Known known && known.Text == status
        );
    }

    public Subject Subject(
        SubjectKind kind,
        string path = "",
        string verb = "",
        string status = ""
    ) =>
        kind switch
        {
            SubjectKind.Api => OfApi,
            SubjectKind.Route => OfRoute(path),
            SubjectKind.Preflight => new Subject.OfPreflight(
                OfMethod(path, verb),
                OfRoute(path).Preflight,
                Api.Place
            ),
            SubjectKind.Method => OfMethod(path, verb),
            SubjectKind.Mapping => OfMapping(
                Response(path, verb, status).Headers[0],
                path,
                verb,
                status
            ),
            SubjectKind.Deployment => new Subject.OfDeployment(OfApi, Api.Deployments[0]),
            _ => OfResponse(path, verb, status),
        };

    public Subject OfMapping(HeaderMapping mapping, string path, string verb, string status) =>
        new Subject.OfMapping(OfResponse(path, verb, status), mapping);

    private Subject.OfApi OfApi => new(Context, World.Any, Api);

    private Subject.OfRoute OfRoute(string path) =>
        new(OfApi, Route(path), Preflight.Of(Api, Route(path)));

    private Subject.OfMethod OfMethod(string path, string verb) =>
        new(OfRoute(path), Method(path, verb));

    private Subject.OfResponse OfResponse(string path, string verb, string status) =>
        new(OfMethod(path, verb), Response(path, verb, status), null);

    public static Violation Violation(
        Subject subject,
        string recipe,
        SyntaxNode? place = null,
        Trust trust = Trust.Safe,
        params (string Name, string Value)[] parameters
    ) =>
        new(
            new Rule
            {
                Id = "CORS999",
                Name = "made-by-hand",
                Severity = Severity.Error,
                About = Concern.Browser,
                Message = "Made by hand.",
                Fix = new FixRecipe(
                    RecipeDefinition.All.First(one => one.Word == recipe).Name,
                    $"Do {recipe}",
                    parameters.ToImmutableDictionary(
                        pair => pair.Name,
                        pair => new RecipeArgument(pair.Value, IsWord: false),
                        StringComparer.Ordinal
                    ),
                    trust,
                    []
                ),
            },
            subject,
            Severity.Error,
            place ?? subject.Place,
            ImmutableDictionary<string, ImmutableArray<string>>.Empty,
            null,
            null,
            []
        );

    public static Fix Plan(Violation violation)
    {
        Fix? fix = FixPlanner.Plan(violation);
        Assert.NotNull(fix);
        return fix;
    }

    public SourceText Apply(Fix fix)
    {
        CheckResult before = ResultOf(Source, fix);
        var selection = new FixSelection();
        Assert.True(selection.TryAdd(before.Findings[0], fix));
        SourceText after = Source.WithEdits(selection.EditsOf(Source));
        CheckResult result = ResultOf(after, null);
        string? wrong = new Proof(before, PageSettings.None, _ => true).WhatFails(
            result,
            selection
        );
        Assert.True(wrong is null, $"{wrong}\n{UnifiedDiff.Of(Source, after)}");
        return after;
    }

    /// <summary>A finding with the fix, or none.</summary>
    private static CheckResult ResultOf(SourceText source, Fix? fix)
    {
        SyntaxTree tree = SyntaxReader.Read(source);
        ImmutableArray<Finding> findings = fix is null
            ? []
            :
            [
                new Finding
                {
                    RuleId = "CORS999",
                    RuleName = "made-by-hand",
                    Severity = Severity.Error,
                    Message = "Made by hand.",
                    Location = new Location(source, TextSpan.At(0), "", ""),
                    Fix = fix,
                    Fingerprint = new Fingerprint("", "", "", 0),
                    Url = "",
                },
            ];
        return new CheckResult(source, tree, TemplateKind.CloudFormation, null, findings, []);
    }
}
