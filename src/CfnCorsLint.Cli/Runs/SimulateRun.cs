using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>simulate</c>.</summary>
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
            throw new CannotRunException("name one template or spec");
        }

        StopAtProblem(files[0]);
        ImmutableArray<ApiInFile> apis =
        [
            .. items.Zip(files).SelectMany(pair => ApiInFile.Of(pair.First, pair.Second)),
        ];
        if (apis.IsEmpty && (_simulate.Call ?? _simulate.Api) is not null)
        {
            throw new CannotRunException($"{files[0].File.ShownPath}: has no API");
        }

        if (_simulate.Call is not null)
        {
            ApiInFile meant = ApiOf(apis);
            ImmutableArray<Played> ends = One(meant);
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
                    .SelectMany(call => call.Ends.Where(end => end.Passes == Truth.False)),
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
                $"{file.File.ShownPath}: {file.Problem ?? "is no template and no spec"}"
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
                $"there is no API '{_simulate.Api}': there is {ids}"
            ),
            _ when _simulate.Api is null => throw new CannotRunException(
                $"the file has several APIs: add --api ({ids})"
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

    private ImmutableArray<Played> One(ApiInFile api)
    {
        var call = PageCall.Of(_simulate);
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
