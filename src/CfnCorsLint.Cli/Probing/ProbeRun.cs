using System.Collections.Immutable;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Reports.Probes;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Live;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Runs <c>probe</c>: the only command that uses the network.</summary>
internal sealed class ProbeRun : IDisposable
{
    private readonly ProbeRequest _probe;
    private readonly LintRequest _request;
    private readonly Shell _shell;
    private readonly Uri _url;
    private readonly PageHeaders _headers;
    private readonly RequestBudget _budget = new();
    private readonly ServerConnection _wire;
    private readonly List<string> _notes = [];

    private ProbeRun(LintRequest request, ProbeRequest probe, Shell shell, TimeSpan? patience)
    {
        _request = request;
        _probe = probe;
        _shell = shell;
        _url = ProbedAddress.Of(probe.Url, shell.Folder);
        _headers = PageHeaders.Of(probe.Headers);
        _wire = new ServerConnection(patience);
    }

    /// <param name="patience">How long an answer may take; <see langword="null"/> for the usual time.</param>
    /// <returns>The exit code: 1 when the browser refuses a call.</returns>
    /// <exception cref="CannotRunException">The server cannot be reached, or what is asked makes no sense.</exception>
    public static int Run(
        LintRequest request,
        ProbeRequest probe,
        Shell shell,
        TimeSpan? patience = null
    )
    {
        using var run = new ProbeRun(request, probe, shell, patience);
        return run.Run();
    }

    public void Dispose() => _wire.Dispose();

    private int Run()
    {
        ImmutableArray<PageCall> typed = [.. _probe.Methods.Select(CallOf)];
        ProbedTemplate? template = _probe.Template is { } path
            ? ProbedTemplate.Read(
                OfTemplate with
                {
                    Paths = [path],
                },
                _probe.Api,
                _url,
                typed is [var first, ..] ? first.Method : "GET",
                _shell
            )
            : null;
        if (template is { Route: null })
        {
            _notes.Add(
                $"{template.Hint ?? $"No route of {_probe.Template} takes {template.Path}."} So the template foretells nothing of the call."
            );
        }

        ImmutableArray<(string Typed, PageCall Call)> calls = _probe.Methods.IsEmpty
            ? [.. MethodsOf(template).Select(method => (method, CallOf(method)))]
            : [.. _probe.Methods.Zip(typed)];
        ImmutableArray<string> origins = OriginsOf(template);
        StopAtTooMany(origins.Length, calls);
        ImmutableArray<(string Method, AskedCall Asked)> asked;
        ImmutableArray<LiveCheck>? checks = null;
        try
        {
            asked =
            [
                .. from origin in origins
                from call in calls
                select (call.Typed, Ask(call.Call, origin, template)),
            ];
            if (_probe.IsDeep)
            {
                checks = Tried(origins[0], asked.Any(one => one.Asked.Live.Preflight is not null));
            }
        }
        catch (NoAnswerException cause)
        {
            throw new CannotRunException(cause.Message, cause);
        }

        var told = new ProbedCalls(template, [.. asked.Select(one => one.Asked.Live)]);
        var report = new ProbeReport(
            _probe.Url,
            [
                .. asked.Select(one =>
                    told.Of(one.Asked.Live, one.Method, one.Asked.Sent, one.Asked.Notes)
                ),
            ],
            checks,
            [.. _notes]
        )
        {
            Repair = OfTemplate.Repair,
        };
        Write(report);
        return asked.Any(one => one.Asked.Live.Outcome == LiveOutcome.Refused)
            ? ExitCode.Findings
            : ExitCode.Clean;
    }

    /// <summary>What holds for the template: a page in a sandbox is none that its API could name.</summary>
    private LintRequest OfTemplate =>
        _request with
        {
            Origins = [.. _probe.Origins.Where(origin => origin != "null")],
        };

    private PageCall CallOf(string method)
    {
        var call = PageCall.Of(
            new SimulateRequest(
                $"{method} /",
                _probe.Headers,
                _probe.WithCredentials,
                ContentType: null,
                Api: null,
                Via: null,
                IsJson: false
            )
        );
        call.StopAtUnknownMethod();
        return call;
    }

    private static ImmutableArray<string> MethodsOf(ProbedTemplate? template) =>
        template is { Methods: { IsEmpty: false } methods } ? methods : ["GET"];

    private ImmutableArray<string> OriginsOf(ProbedTemplate? template)
    {
        if (!_probe.Origins.IsEmpty)
        {
            return _probe.Origins;
        }

        ImmutableArray<string> known = new Workspace(_shell, _request).OriginsHere();
        if (!known.IsEmpty)
        {
            return known;
        }

        string origin = template?.Origin ?? ExpectedOrigins.AnySite;
        _notes.Add(
            $"Nobody said where the pages are served from: it was asked as a page of {origin} (--origin names another)."
        );
        return [origin];
    }

    /// <summary>Refuses what would take more requests than are sent.</summary>
    private void StopAtTooMany(int origins, ImmutableArray<(string, PageCall Call)> calls)
    {
        int most = origins * calls.Sum(call => 1 + (IsSent(call.Call.Method) ? 1 : 0));
        if (!_budget.Take(most))
        {
            throw new CannotRunException(
                $"that would take up to {most} requests, and no more than {RequestBudget.Most} are sent: name fewer origins or methods"
            );
        }
    }

    private bool IsSent(string method) => _probe.Sends || method is "GET" or "HEAD";

    /// <summary>Asks as a page calls that sends what it was said to send; where nobody said, what the template demands.</summary>
    private AskedCall Ask(PageCall page, string origin, ProbedTemplate? template)
    {
        (BrowserRequest call, Assumptions assumed) = template is { Route: not null }
            ? template.Sent(page, origin, _probe.WithCredentials)
            : (page.From(origin, _probe.WithCredentials), Assumptions.None);
        PageHeaders headers = _headers.With(call.Headers);
        return new AskedCall(Ask(call, headers), assumed, headers, page.NamesHeaders);
    }

    private LiveCall Ask(BrowserRequest call, PageHeaders headers)
    {
        LiveAnswer? preflight = Browser.NeedsPreflight(call)
            ? _wire.Ask(SentRequest.Preflight(_url, call))
            : null;
        var live = new LiveCall(_url.AbsoluteUri, call, preflight, null);
        return live.Verdict.Passes == Truth.True && IsSent(call.Method)
            ? live with
            {
                Answer = _wire.Ask(SentRequest.Call(_url, call, headers.Values)),
            }
            : live;
    }

    /// <summary>What is tried besides, as far as requests are left.</summary>
    private ImmutableArray<LiveCheck> Tried(string origin, bool isPreflighted)
    {
        var all = ImmutableArray.CreateBuilder<LiveCheck>();
        var left = new List<string>();
        foreach (CheckQuestion question in LiveChecks.Of(origin, _url.PathAndQuery, isPreflighted))
        {
            if (
                all.Any(done => done.Name == question.IdleAfter && done.Outcome == CheckOutcome.Bad)
            )
            {
                continue;
            }

            if (_budget.Take(question.Calls.Length))
            {
                all.Add(question.Judge([.. question.Calls.Select(Ask)]));
            }
            else
            {
                left.Add(question.Name);
            }
        }

        if (left.Count > 0)
        {
            _notes.Add(
                $"No more than {RequestBudget.Most} requests are sent, so that this was not tried: {string.Join(", ", left)}."
            );
        }

        return all.ToImmutable();
    }

    private LiveCall Ask(CheckCall check)
    {
        // Put together as texts: a path that begins with two slashes would name another host.
        var url = new Uri(_url.GetLeftPart(UriPartial.Authority) + check.Path);
        var call = new BrowserRequest(check.Origin, check.Method, [], _probe.WithCredentials);
        return check.IsPreflight
            ? new LiveCall(url.AbsoluteUri, call, _wire.Ask(SentRequest.Preflight(url, call)), null)
            : new LiveCall(
                url.AbsoluteUri,
                call,
                null,
                _wire.Ask(SentRequest.Call(url, call, _headers.Values))
            );
    }

    private void Write(ProbeReport report)
    {
        switch (_probe.Format)
        {
            case ProbeFormat.Json:
                ProbeJson.Write(report, _shell.Out);
                break;
            case ProbeFormat.Markdown:
                ProbeMarkdown.Write(report, _shell.Out);
                break;
            default:
                new ProbeWriter(_request.Style, _shell.Out).Write(report);
                break;
        }
    }
}
