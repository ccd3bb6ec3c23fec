using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Reports;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>simulate</c>.</summary>
internal sealed class SimulateRun
{
    /// <summary>Routes that are named where a path is none of them.</summary>
    private const int MostRoutes = 5;

    private readonly LintRequest _request;
    private readonly SimulateRequest _simulate;
    private readonly Shell _shell;

    private SimulateRun(LintRequest request, SimulateRequest simulate, Shell shell)
    {
        _request = request;
        _simulate = simulate;
        _shell = shell;
    }

    /// <returns>The exit code: 1 when the browser refuses a call.</returns>
    /// <exception cref="CannotRunException">The file, the call or the settings are wrong.</exception>
    public static int Run(LintRequest request, SimulateRequest simulate, Shell shell) =>
        new SimulateRun(request, simulate, shell).Run();

    private int Run()
    {
        var workspace = new Workspace(_shell, _request);
        (ImmutableArray<WorkItem> items, ImmutableArray<LintedFile> files) = Reading.Of(
            workspace,
            _shell,
            Read,
            areAll: true
        );
        if (workspace.IsIncomplete)
        {
            throw new CannotRunException("");
        }

        if (files.Count(file => !file.File.IsOfStack) != 1)
        {
            throw new CannotRunException(NotOne(files));
        }

        StopAtProblem(files[0]);
        ImmutableArray<ApiInFile> apis =
        [
            .. items.Zip(files).SelectMany(pair => ApiInFile.Of(pair.First, pair.Second)),
        ];
        if (apis.IsEmpty && (_simulate.Call ?? _simulate.Api) is not null)
        {
            throw new CannotRunException(
                $"{files[0].File.ShownPath}: has no API: name a template that makes one"
            );
        }

        if (_simulate.Call is not null)
        {
            var call = PageCall.Of(_simulate);
            call.StopAtUnknownMethod();
            ApiInFile meant = ApiOf(Meant(apis, call, files[0]));
            ImmutableArray<Played> ends = One(meant, call);
            if (apis.Length > 1 && _simulate is { Api: null, IsJson: false })
            {
                _shell.Out.WriteLine(
                    Printable.AtStart(
                        $"Of the {apis.Length} APIs it is meant for {meant.ShownName}, which alone has such a route (--api names another)."
                    )
                );
                _shell.Out.WriteLine();
            }

            TellRoutes(meant, call);

            Write(files[0], ends, ends, Front.Of(meant.Model, meant.Id));
            return Played.PassesInAll(ends) == Truth.False ? ExitCode.Findings : ExitCode.Clean;
        }

        ImmutableArray<ApiInFile> called = ApisOf(apis);
        ImmutableArray<ExpectedPlay> calls =
        [
            .. called.GroupBy(api => api.Read).SelectMany(file => Expected([.. file])),
        ];
        Write(
            files[0],
            [.. calls.SelectMany(call => call.Ends)],
            [
                .. calls
                    .Where(call => call.IsDeployed)
                    .SelectMany(call =>
                        call.Ends.Where(end => end.Passes == Truth.False || end.IsLikelyRefused)
                    ),
            ],
            [.. called.SelectMany(api => Front.Of(api.Model, api.Id)).Distinct()]
        );
        if (!_simulate.IsJson)
        {
            Summarize(called, calls);
        }

        return calls.Any(call => call.IsRefused || !call.IsDeployed)
            ? ExitCode.Findings
            : ExitCode.Clean;
    }

    /// <summary>What is wrong with a file is asked only when a call to it is told of.</summary>
    private static LintedFile Read(WorkItem item, FileText text, SourceText source) =>
        new(item.File, text.Bytes, item.Linter.Read(source, item.Files), null, null);

    /// <summary>Says that one file is to be named, and which there are.</summary>
    private static string NotOne(ImmutableArray<LintedFile> files)
    {
        string[] apis =
        [
            .. files
                .Where(file => file.Result is { Model.Apis.IsEmpty: false })
                .Select(file => file.File.ShownPath),
        ];
        return apis switch
        {
            [] => "there is no template or spec with an API: name one",
            [var only] => $"name one template or spec: {only}",
            _ => $"name one template or spec of {apis.Length}, such as {apis[0]}",
        };
    }

    private static void StopAtProblem(LintedFile file)
    {
        if (file.Result is { Tree.Errors: [{ } error, ..], Source: var source })
        {
            LinePosition at = source.PositionAt(error.Span.Start);
            throw new CannotRunException(
                $"{file.File.ShownPath}: line {at.Line + 1}: {error.Message.TrimEnd('.')}"
            );
        }

        if (file.Result?.Model is null)
        {
            throw new CannotRunException(
                $"{file.File.ShownPath}: {file.Problem ?? "is no template and no spec: name a CloudFormation or SAM template, or an OpenAPI spec"}"
            );
        }
    }

    private ImmutableArray<ApiInFile> ApisOf(ImmutableArray<ApiInFile> apis) =>
        _simulate.Api is null ? apis : [ApiOf(apis)];

    /// <exception cref="CannotRunException">It is not told which of several is meant.</exception>
    private ApiInFile ApiOf(ImmutableArray<ApiInFile> apis)
    {
        string ids = string.Join(
            ", ",
            apis.Select(api => api.Id.Length > 0 ? api.Id : api.Title ?? "one without a name")
                .Distinct(StringComparer.Ordinal)
        );
        ImmutableArray<ApiInFile> meant = _simulate.Api is { } id ? Named(apis, id) : apis;
        return meant switch
        {
            [var only] => only,
            [] => throw new CannotRunException(
                $"there is no API '{_simulate.Api}': write --api with one of {ids}"
            ),
            _ when _simulate.Api is null => throw new CannotRunException(
                $"several APIs have such a route: add --api with one of {ids}"
            ),
            _ => throw new CannotRunException(
                $"several nested templates make an API '{_simulate.Api}': name one of them ({string.Join(", ", meant.Select(api => api.File))})"
            ),
        };
    }

    /// <summary>The APIs of that id, else those whose specification has that title.</summary>
    private static ImmutableArray<ApiInFile> Named(ImmutableArray<ApiInFile> apis, string name) =>
        apis.Any(api => api.Id == name)
            ? [.. apis.Where(api => api.Id == name)]
            : [.. apis.Where(api => api.Title == name)];

    /// <summary>The expected calls to the APIs of one file.</summary>
    private static ImmutableArray<ExpectedPlay> Expected(ImmutableArray<ApiInFile> apis)
    {
        CorsLinter linter = apis[0].Item.Linter;
        return linter.PlayExpected(
            linter.Judge(apis[0].Read),
            api => apis.Any(meant => ReferenceEquals(meant.Api, api))
        );
    }

    /// <summary>Where the API has no such route, says which it has: a path is soon misspelt.</summary>
    private void TellRoutes(ApiInFile api, PageCall call)
    {
        string[] paths =
        [
            .. api
                .Api.Worlds.SelectMany(world => world.Api.Routes)
                .Select(route => route.Path)
                .Distinct(StringComparer.Ordinal),
        ];
        bool isReached = api.Api.Worlds.Any(world =>
            !RouteFinder.Reached(world.Api, call.Path).IsEmpty
        );
        if (_simulate.IsJson || paths.Length == 0 || isReached)
        {
            return;
        }

        string has = string.Join(", ", paths.Take(MostRoutes));
        string more = paths.Length > MostRoutes ? $" and {paths.Length - MostRoutes} more" : "";
        string near = Spelling.Nearest(call.Path, paths) is { } nearest
            ? $"; did you mean '{nearest}'?"
            : ".";
        _shell.Out.WriteLine(
            Printable.AtStart(
                $"No route of {api.ShownName} takes {call.Path}: it has {has}{more}{near}"
            )
        );
        _shell.Out.WriteLine();
    }

    /// <summary>Where nobody named the API, those that have the route.</summary>
    private ImmutableArray<ApiInFile> Meant(
        ImmutableArray<ApiInFile> apis,
        PageCall call,
        LintedFile file
    )
    {
        if (_simulate.Api is not null || apis.Length == 1)
        {
            return apis;
        }

        ImmutableArray<ApiInFile> meant = CalledApi.Among(apis, call);
        return meant.IsEmpty
            ? throw new CannotRunException(
                $"{file.File.ShownPath}: none of its APIs has a route for {call.Path}: `cfncors inspect` shows those there are"
            )
            : meant;
    }

    private ImmutableArray<Played> One(ApiInFile api, PageCall call)
    {
        CorsLinter linter = api.Item.Linter;
        CheckResult result = linter.Judge(api.Read);
        return linter
            .With(api.Api, api.Model)
            .Aggregate(
                Ends(call, result, api.Model, api.Api, linter.Stops(api.Model)),
                (ends, with) =>
                    Played.WithSource(
                        ends,
                        with.Source,
                        Ends(call, result, with.Model, with.Api, [])
                    )
            );

        ImmutableArray<Played> Ends(
            PageCall call,
            CheckResult result,
            ApiModel model,
            ApiWorlds worlds,
            ImmutableArray<Finding> stops
        ) =>
            Played.Of(
                result,
                model,
                [
                    .. worlds.Worlds.Select(world =>
                        TypedCall.Play(world, call, _simulate.WithCredentials, linter.Wishes)
                    ),
                ],
                [.. worlds.Worlds.Select(world => world.World)],
                stops
            );
    }

    /// <param name="calls">Each end of each call.</param>
    /// <param name="shown">Those that people are told in full.</param>
    private void Write(
        LintedFile file,
        ImmutableArray<Played> calls,
        ImmutableArray<Played> shown,
        ImmutableArray<Front> fronts
    )
    {
        if (_simulate.IsJson)
        {
            SimulationJson.Write(file.File.ShownPath, calls, fronts, _shell.Out);
            return;
        }

        var writer = new DialogueWriter(_request.Style, _shell.Out);
        foreach (AlikeCalls call in AlikeCalls.Of(shown))
        {
            writer.Write(call);
            _shell.Out.WriteLine();
        }

        foreach (Front front in fronts)
        {
            _shell.Out.WriteLine(Printable.AtStart(front.Says));
        }
    }

    private void Summarize(ImmutableArray<ApiInFile> apis, ImmutableArray<ExpectedPlay> calls)
    {
        var writer = new DialogueWriter(_request.Style, _shell.Out);
        writer.Write([
            .. calls.SelectMany(call => call.Ends[0].Stops).DistinctBy(stop => stop.Fingerprint),
        ]);
        foreach (ApiInFile api in apis.Where(api => !api.MeansCors))
        {
            _shell.Out.WriteLine(
                Printable.AtStart(
                    $"Nothing shows that pages of other origins call {api.ShownName}: no call is expected unless --origin names one."
                )
            );
        }

        _shell.Out.WriteLine(CallCount.Of(calls));
    }
}
