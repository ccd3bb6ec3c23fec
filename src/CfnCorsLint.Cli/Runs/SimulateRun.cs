using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Cli.Runs.Calls;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>simulate</c>, which plays the calls of a page through and shows what the browser does.</summary>
internal sealed class SimulateRun
{
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
        (LintedFile file, ImmutableArray<ApiInFile> apis) = OneTemplate.Read(_request, _shell);
        if (apis.IsEmpty && (_simulate.Call ?? _simulate.Api) is not null)
        {
            throw new CannotRunException(
                $"{file.File.ShownPath}: has no API: name a template that makes one"
            );
        }

        if (_simulate.Call is not null)
        {
            return RunOne(file, apis);
        }

        ImmutableArray<ApiInFile> called = ApisOf(apis);
        ImmutableArray<ExpectedSimulation> calls =
        [
            .. called
                .GroupBy(api => api.Read)
                .SelectMany(file => Expected([.. file]))
                .Where(call =>
                    _simulate.Via is null || call.Ends[0].Simulation.Way?.Id == _simulate.Via
                ),
        ];
        Write(
            file,
            [.. calls.SelectMany(call => call.Ends)],
            [
                .. calls
                    .Where(call => call.IsDeployed)
                    .SelectMany(call =>
                        call.Ends.Where(end => end.Passes == Truth.False || end.IsLikelyRefused)
                    ),
            ],
            _simulate.IsJson
                ? [.. called.SelectMany(api => Front.Of(api.Model, api.Id)).Distinct()]
                : []
        );
        if (!_simulate.IsJson)
        {
            Summarize(called, calls);
        }

        return calls.Any(call => call.IsRefused || !call.IsDeployed)
            ? ExitCode.Findings
            : ExitCode.Clean;
    }

    /// <summary>Plays the one call that was typed.</summary>
    private int RunOne(LintedFile file, ImmutableArray<ApiInFile> apis)
    {
        var call = PageCall.Of(_simulate);
        call.StopAtUnknownMethod();
        string? via = _simulate.Via ?? CalledApi.AtHost(apis, call);
        ImmutableArray<ApiInFile> reached = CalledApi.By(via, CalledApi.AtDomain(apis, call), call);
        ApiInFile meant = OneTemplate.ApiOf(Meant(reached, call, file, via), _simulate.Api);
        string path = via is null
            ? CalledPath.Of(meant, call)
            : CalledPath.Through(meant, call, via);
        string? stage =
            path == call.Path ? null
            : call.Path.EndsWith(path, StringComparison.Ordinal) ? call.Path[..^path.Length]
            : call.Path;
        call = call with { Path = path };
        ImmutableArray<SimulatedCall> ends = One(meant, call, via);
        if (SimulatedCall.WhySameOrigin(ends) is { } same && !_simulate.IsJson)
        {
            _shell.Out.WriteLine(Printable.AtStart(same));
            return ExitCode.Clean;
        }

        if (apis.Length > 1 && _simulate is { Api: null, IsJson: false })
        {
            Say(
                reached.Length == 1
                    ? $"Of the {apis.Length} APIs it is meant for {meant.ShownName}, to which alone it leads."
                    : $"Of the {apis.Length} APIs it is meant for {meant.ShownName}, which alone has such a route (--api names another)."
            );
        }

        if (via is not null && _simulate.Via is null)
        {
            Say($"{call.Url?.Host} leads to '{via}', so that the call comes through it.");
        }

        if (call.Url is { } url && StageHint.Of(meant.Model, meant.Api, url) is { } wrong)
        {
            Say(wrong);
        }
        else if (stage is not null)
        {
            Say(
                $"{stage} is taken for the stage, which is no part of the path of a route: the call is to {path}."
            );
        }

        if (via is null && RouteHint.Of(meant.Api, meant.ShownName, call.Path) is { } hint)
        {
            Say(hint);
        }

        Write(file, ends, ends, via is null ? Front.Of(meant.Model, meant.Id) : []);
        TellSettings(meant, call, ends, file);
        return SimulatedCall.PassesInAll(ends) == Truth.False ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Tells a person something of the call before it is played, with a blank line after it.</summary>
    private void Say(string sentence)
    {
        if (!_simulate.IsJson)
        {
            _shell.Out.WriteLine(Printable.AtStart(sentence));
            _shell.Out.WriteLine();
        }
    }

    private ImmutableArray<ApiInFile> ApisOf(ImmutableArray<ApiInFile> apis) =>
        _simulate.Api is null ? apis : [OneTemplate.ApiOf(apis, _simulate.Api)];

    /// <summary>The expected calls to the APIs of one file.</summary>
    private static ImmutableArray<ExpectedSimulation> Expected(ImmutableArray<ApiInFile> apis)
    {
        CorsLinter linter = apis[0].Item.Linter;
        return linter.PlayExpected(
            linter.Judge(apis[0].Read),
            api => apis.Any(meant => ReferenceEquals(meant.Api, api))
        );
    }

    /// <summary>The APIs that have the route, where nobody named the API.</summary>
    private ImmutableArray<ApiInFile> Meant(
        ImmutableArray<ApiInFile> apis,
        PageCall call,
        LintedFile file,
        string? via
    )
    {
        if ((_simulate.Api ?? via) is not null || apis.Length == 1)
        {
            return apis;
        }

        ImmutableArray<ApiInFile> meant = CalledApi.Among(
            apis,
            api => CalledPath.Of(api, call),
            call.Method
        );
        return meant.IsEmpty
            ? throw new CannotRunException(
                $"{file.File.ShownPath}: none of its APIs has a route for {call.Path}: `cfncors inspect` shows those there are"
            )
            : meant;
    }

    private ImmutableArray<SimulatedCall> One(ApiInFile api, PageCall call, string? by)
    {
        CorsLinter linter = api.Item.Linter;
        CheckResult result = Judged(api, call);
        return linter
            .With(api.Api, api.Model)
            .Aggregate(
                Ends(call, result, api.Model, api.Api, linter.Stops(api.Model)),
                (ends, with) =>
                    SimulatedCall.WithSource(
                        ends,
                        with.Source,
                        Ends(call, result, with.Model, with.Api, [])
                    )
            );

        ImmutableArray<SimulatedCall> Ends(
            PageCall call,
            CheckResult result,
            ApiModel model,
            ApiWorlds worlds,
            ImmutableArray<Finding> stops
        ) =>
            SimulatedCall.Of(
                result,
                model,
                [
                    .. worlds.Worlds.Select(world =>
                        TypedCall.Play(
                            world,
                            call,
                            _simulate.WithCredentials,
                            linter.Options.PageSettings,
                            by is { } via ? Ways.Find(world.Api, via, call.Path, model) : null
                        )
                    ),
                ],
                [.. worlds.Worlds.Select(world => world.World)],
                stops
            );
    }

    /// <summary>What is found for pages that call as it was typed.</summary>
    private CheckResult Judged(ApiInFile api, PageCall call)
    {
        LintOptions options = api.Item.Linter.Options;
        if (call.NamesHeaders)
        {
            options = options.WithHeaders(call.Headers);
        }

        return new CorsLinter(
            _simulate.WithCredentials ? options.WithCredentials() : options
        ).Judge(api.Read);
    }

    /// <summary>Says what the settings have to tell before a repair of what only holds for pages that call as it was typed.</summary>
    private void TellSettings(
        ApiInFile api,
        PageCall call,
        ImmutableArray<SimulatedCall> ends,
        LintedFile file
    )
    {
        if (_simulate.IsJson || (!call.NamesHeaders && !_simulate.WithCredentials))
        {
            return;
        }

        ImmutableHashSet<Fingerprint> known =
        [
            .. api.Item.Linter.Judge(api.Read).Findings.Select(finding => finding.Fingerprint),
        ];
        RepairCommand repair = _request.Repair;
        foreach (
            Finding finding in ends.SelectMany(end => end.Causes)
                .Where(cause => !known.Contains(cause.Fingerprint))
                .DistinctBy(cause => cause.RuleId)
        )
        {
            if (repair.WithSettings.Of(finding, [file.File.ShownPath]) is { } command)
            {
                string settings =
                    finding.Header == "access-control-allow-headers" && call.NamesHeaders
                        ? $"headers: [{string.Join(", ", call.Headers)}]"
                        : "credentials: true";
                _shell.Out.WriteLine(
                    Printable.AtStart(
                        $"To repair {finding.RuleId}, tell {repair.SettingsFile} what your pages send: {settings}"
                    )
                );
                _shell.Out.WriteLine($"  {Printable.Of(command)}");
            }
        }
    }

    /// <param name="calls">Each end of each call.</param>
    /// <param name="shown">Those that people are told in full.</param>
    private void Write(
        LintedFile file,
        ImmutableArray<SimulatedCall> calls,
        ImmutableArray<SimulatedCall> shown,
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

    private void Summarize(ImmutableArray<ApiInFile> apis, ImmutableArray<ExpectedSimulation> calls)
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
