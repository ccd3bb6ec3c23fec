using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Exchanges;
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

        ImmutableArray<Played> calls = _simulate.Call is null
            ? [.. ApisOf(apis).GroupBy(api => api.Read).SelectMany(file => Expected([.. file]))]
            : [One(ApiOf(apis))];
        ImmutableArray<Played> shown = _simulate.Call is null ? [.. calls.Where(IsRefused)] : calls;
        if (_simulate.IsJson)
        {
            SimulationJson.Write(files[0].File.ShownPath, calls, _shell.Out);
        }
        else
        {
            Write(shown, calls);
        }

        return calls.Any(IsRefused) ? ExitCode.Findings : ExitCode.Clean;
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
        string ids = string.Join(", ", apis.Select(api => api.Id).Distinct(StringComparer.Ordinal));
        ImmutableArray<ApiInFile> meant = _simulate.Api is { } id
            ? [.. apis.Where(api => api.Id == id)]
            : apis;
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

    /// <summary>The expected calls to the APIs of one file.</summary>
    private static IEnumerable<Played> Expected(ImmutableArray<ApiInFile> apis)
    {
        CheckResult result = apis[0].Item.Linter.Judge(apis[0].Read);
        Wishes wishes = apis[0].Item.Linter.Wishes;
        return apis.SelectMany(api =>
                ExpectedPlay.Of(result, api.Model, api.Api, wishes, withAssumed: false)
            )
            .Select(expected => expected.Played);
    }

    private Played One(ApiInFile api)
    {
        var call = PageCall.Of(_simulate);
        CorsLinter linter = api.Item.Linter;
        var played = Played.Of(
            api.Read,
            api.Model,
            api.Api,
            one =>
                Simulator.Play(
                    one,
                    call.Path,
                    call.From(OriginFor(one, call, linter.Wishes), _simulate.WithCredentials)
                )
        );
        return played.WithCauses(linter.Judge(api.Read, played.MayBeCausedBy));
    }

    private static string OriginFor(Api api, PageCall call, Wishes wishes) =>
        wishes.Origins is [var first, ..] ? first
        : RouteFinder.Reached(api, call.Path) is [var route, ..]
            ? ExpectedOrigins.Of(api, route, wishes)[0]
        : ExpectedOrigins.AnySite;

    private static bool IsRefused(Played call) => call.Simulation.Verdict.Passes == Truth.False;

    private void Write(ImmutableArray<Played> shown, ImmutableArray<Played> calls)
    {
        var writer = new DialogueWriter(_request.Style.UsesColor, _shell.Out);
        foreach (Played call in shown)
        {
            writer.Write(call);
            _shell.Out.WriteLine();
        }

        if (_simulate.Call is null)
        {
            int refused = shown.Length;
            int unknown = calls.Count(call => call.Simulation.Verdict.Passes == Truth.Unknown);
            _shell.Out.WriteLine(
                $"{calls.Length - refused - unknown} of {calls.Length} expected calls pass, {refused} are refused, {unknown} are not known"
            );
        }
    }
}
