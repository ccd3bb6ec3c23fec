using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Cli.Runs.Calls;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Live;
using CfnCorsLint.Syntax;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Reads the template behind a live API, and tells what it foretells of a call and what is wrong with it.</summary>
internal sealed class ProbedTemplate
{
    private readonly ApiInFile _api;
    private readonly Uri _url;
    private readonly Lazy<CheckResult> _judged;

    private ProbedTemplate(ApiInFile api, Uri url)
    {
        _api = api;
        _url = url;
        Path = CalledPath.Of(api, url);
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

        return new ProbedTemplate(OneTemplate.ApiOf(called, id), url);
    }

    public ApiKind Kind => _api.Api.Worlds[0].Api.Kind;

    /// <summary>Which routes there are; <see langword="null"/> where one of them takes the path.</summary>
    public string? Hint => RouteHint.Of(_api.Api, _api.ShownName, Path);

    /// <summary>What a page sends to call the route, with what the template demands of such a call.</summary>
    public (BrowserRequest Request, Assumptions Assumed) Sent(
        PageCall call,
        string origin,
        bool withCredentials
    )
    {
        Api api = _api.Api.Worlds[0].Api;
        return TypedCall.Sent(
            api,
            RouteFinder.Find(api, Path, call.Method.ToUpperInvariant()),
            call,
            origin,
            withCredentials,
            _api.Item.Linter.Options.PageSettings,
            WayAt(api, null)
        );
    }

    /// <summary>By what in front of the API the address leads: what its host names; where the host names nothing, the only distribution, if the answer shows one.</summary>
    private Way? WayAt(Api api, LiveCall? live)
    {
        ImmutableArray<string> ids = Ways.AtHost([api], _url.Host);
        bool showsOne =
            live is { Deciding: { IsThroughCloudFront: true } answer }
            && !ServiceAddress.IsOfAws(_url)
            // Before a REST API there may be the distribution that is its own.
            && (Kind != ApiKind.Rest || answer.AnsweredBy == Answerer.CloudFront);
        if (ids.IsEmpty && showsOne)
        {
            ids = [.. api.Passages.Select(one => one.Distribution.Id).Distinct()];
        }

        string whole = Uri.UnescapeDataString(_url.AbsolutePath);
        return ids is [var only]
            ? new[] { whole, Path }
                .Select(path => Ways.Find(api, only, path, _api.Model))
                .FirstOrDefault(way => way is not null && Reaches(api, way))
            : null;
    }

    private static bool Reaches(Api api, Way way) =>
        way is Way.OfDistribution through
        && through.Passage.PathAtRoutes(way.Path) is { } path
        && !RouteFinder.Reached(api, path).IsEmpty;

    /// <summary>What the template has the API answer, in each world of the conditions.</summary>
    public ImmutableArray<SimulatedCall> Foretell(LiveCall live) =>
        [
            .. _api.Api.Worlds.SelectMany(world =>
                SimulatedCall.Of(
                    _judged.Value,
                    _api.Model,
                    [
                        new CallInWorld(
                            world.World,
                            Play(world.Api, live),
                            IsCertain: true,
                            Assumptions.None
                        ),
                    ],
                    [world.World],
                    []
                )
            ),
        ];

    private Simulation Play(Api api, LiveCall live) =>
        WayAt(api, live) is { } way
            ? Simulator.Play(api, way.Path, live.Request, way)
            : Simulator.Play(api, Path, live.Request);

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
