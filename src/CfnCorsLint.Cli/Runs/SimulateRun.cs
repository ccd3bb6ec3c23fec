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
        if (workspace.Prepare() is not [var item])
        {
            throw new CannotRunException("name one template or spec");
        }

        (CheckResult result, ApiModel model) = Read(item);
        Wishes wishes = item.Linter.Wishes;
        ImmutableArray<Played> calls = _simulate.Call is null
            ?
            [
                .. ApisOf(model)
                    .SelectMany(api =>
                        ExpectedPlay.Of(result, model, api, wishes, withAssumed: false)
                    )
                    .Select(expected => expected.Played),
            ]
            : [One(result, model, ApiOf(model), wishes)];
        ImmutableArray<Played> shown = _simulate.Call is null ? [.. calls.Where(IsRefused)] : calls;
        if (_simulate.IsJson)
        {
            SimulationJson.Write(result.Source.Path, calls, _shell.Out);
        }
        else
        {
            Write(shown, calls);
        }

        return calls.Any(IsRefused) ? ExitCode.Findings : ExitCode.Clean;
    }

    private (CheckResult Result, ApiModel Model) Read(WorkItem item)
    {
        FileText text = FileText.Read(item.File, _shell.In);
        CheckResult? result = text.Source is { } source
            ? item.Linter.Check(source, item.Files)
            : null;
        if (result?.Tree?.Errors is [{ } error, ..])
        {
            LinePosition at = result.Source.PositionAt(error.Span.Start);
            throw new CannotRunException(
                $"{item.File.ShownPath}: line {at.Line + 1}: {error.Message.TrimEnd('.')}"
            );
        }

        return result is { Model: { } model }
            ? (result, model)
            : throw new CannotRunException(
                $"{item.File.ShownPath}: {text.Problem ?? "is no template and no spec"}"
            );
    }

    private ImmutableArray<ApiWorlds> ApisOf(ApiModel model) =>
        _simulate.Api is null ? model.Apis : [ApiOf(model)];

    /// <exception cref="CannotRunException">It is not told which of several is meant.</exception>
    private ApiWorlds ApiOf(ApiModel model)
    {
        string ids = string.Join(", ", model.Apis.Select(api => api.Id));
        return _simulate.Api switch
        {
            null when model.Apis is [var only] => only,
            null when model.Apis.IsEmpty => throw new CannotRunException("the file has no API"),
            null => throw new CannotRunException($"the file has several APIs: add --api ({ids})"),
            { } id => model.Apis.FirstOrDefault(api => api.Id == id)
                ?? throw new CannotRunException($"there is no API '{id}': there is {ids}"),
        };
    }

    private Played One(CheckResult result, ApiModel model, ApiWorlds api, Wishes wishes)
    {
        var call = PageCall.Of(_simulate);
        return Played.Of(
            result,
            model,
            api,
            one =>
                Simulator.Play(
                    one,
                    call.Path,
                    call.From(OriginFor(one, call, wishes), _simulate.WithCredentials)
                )
        );
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
