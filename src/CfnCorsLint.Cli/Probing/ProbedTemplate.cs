using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Cli.Runs.Calls;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Reads the template behind a live API, and tells what it foretells of a call and what is wrong with it.</summary>
internal sealed class ProbedTemplate
{
    private readonly ApiInFile _api;
    private readonly Lazy<CheckResult> _judged;

    private ProbedTemplate(ApiInFile api, string path)
    {
        _api = api;
        Path = path;
        _judged = new(() => api.Item.Linter.Judge(api.Read));
    }

    /// <summary>The path of the address as the template has it: without the stage.</summary>
    public string Path { get; }

    /// <summary>The route that takes the path, with its API; <see langword="null"/> when none does.</summary>
    public string? Route =>
        RouteOf(_api.Api.Worlds[0].Api) is { } route
            ? _api.Id.Length > 0
                ? $"{route.Path} of '{_api.Id}'"
                : route.Path
            : null;

    /// <summary>The methods of the route that pages call; empty when they are not named.</summary>
    public ImmutableArray<string> Methods =>
        [
            .. (RouteOf(_api.Api.Worlds[0].Api)?.Methods ?? [])
                .Select(method => method.Verb)
                .Where(PreflightedMethods.IsKnown)
                .Distinct(),
        ];

    /// <summary>Where the pages that call the route are served from, as far as the template says.</summary>
    public string Origin
    {
        get
        {
            Api api = _api.Api.Worlds[0].Api;
            return RouteOf(api) is { } route
                ? ExpectedOrigins.OfSite(
                    ExpectedOrigins.Of(api, route, _api.Item.Linter.Options.PageSettings)[0],
                    _api.Item.Linter.Options.PageSettings
                )
                : ExpectedOrigins.AnySite;
        }
    }

    /// <exception cref="CannotRunException">The template cannot be read, or it is not told which of its APIs is meant.</exception>
    public static ProbedTemplate Read(
        LintRequest request,
        string? id,
        Uri url,
        string method,
        Shell shell
    )
    {
        (LintedFile file, ImmutableArray<ApiInFile> apis) = OneTemplate.Read(request, shell);
        ImmutableArray<ApiInFile> called =
        [
            .. apis.Where(api =>
                id is not null || ServiceAddress.MayAnswer(api.Api.Worlds[0].Api.Kind, url)
            ),
        ];
        if (called.IsEmpty)
        {
            throw new CannotRunException(
                $"{file.File.ShownPath}: makes no API that answers at {url.Host}"
            );
        }

        if (id is null && called.Length > 1)
        {
            ImmutableArray<ApiInFile> meant = CalledApi.Among(
                called,
                api => CalledPath.Of(api, url),
                method
            );
            called = meant.IsEmpty ? called : meant;
        }

        ApiInFile one = OneTemplate.ApiOf(called, id);
        return new ProbedTemplate(one, CalledPath.Of(one, url));
    }

    /// <summary>What the template has the API answer, in each world of the conditions.</summary>
    public ImmutableArray<SimulatedCall> Foretell(BrowserRequest call) =>
        [
            .. _api.Api.Worlds.SelectMany(world =>
                SimulatedCall.Of(
                    _judged.Value,
                    _api.Model,
                    [
                        new CallInWorld(
                            world.World,
                            Simulator.Play(world.Api, Path, call),
                            IsCertain: true,
                            Assumptions.None
                        ),
                    ],
                    [world.World],
                    []
                )
            ),
        ];

    /// <summary>The findings of some rules about a call.</summary>
    /// <param name="rules">Ids, the likeliest first.</param>
    public ImmutableArray<Finding> FindingsOf(ImmutableArray<string> rules, string method)
    {
        if (RouteOf(_api.Api.Worlds[0].Api) is not { } route)
        {
            return [];
        }

        ImmutableArray<CalledRoute> called = [new CalledRoute(_api.Id, route.Path)];
        return
        [
            .. from id in rules
            from finding in _judged.Value.Findings
            where finding.RuleId == id && ExplainedFiles.IsAbout(finding, called, method)
            select finding,
        ];
    }

    /// <summary>A place of the template.</summary>
    public Location PlaceOf(SyntaxNode node) =>
        new(_api.Model.TreeOf(node).Source, node.Span, SyntaxPath.Of(node), "");

    private Route? RouteOf(Api api) => RouteFinder.Reached(api, Path).FirstOrDefault();
}
