using CfnCorsLint.Reports;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Ends a run over files: adds to its report what holds for the run as a whole, and gives the exit code.</summary>
internal sealed class RunEnd
{
    private readonly Workspace _workspace;
    private readonly Coverage _coverage;
    private readonly int _stale;
    private readonly bool _isStale;
    private readonly bool _hasFailed;

    /// <param name="stale">Entries of the baselines that match nothing any more.</param>
    /// <param name="hasFailed">Whether a file could not be read, checked or written.</param>
    public RunEnd(
        LintRequest request,
        Workspace workspace,
        Coverage coverage,
        int stale,
        bool hasFailed
    )
    {
        _workspace = workspace;
        _coverage = coverage;
        _stale = stale;
        _isStale = request.IsStrict && stale > 0;
        _hasFailed = hasFailed || workspace.IsIncomplete || coverage.FailsStrict;
    }

    /// <summary>The report with what was not checked, and what is known from the baselines.</summary>
    public Report Complete(Report report, UnreportedFindings silence) =>
        report with
        {
            Known = silence.Known,
            Stale = _stale,
            Nothing = _coverage.Nothing,
            Generated = _workspace.GeneratedInFolders(),
            Unread = _coverage.Unread,
            Unchecked = _coverage.Unchecked,
            HasFailed = _hasFailed || _isStale,
        };

    /// <summary>Tells what the report has no place for.</summary>
    /// <param name="isClean">Whether nothing was found that makes a run fail.</param>
    /// <returns>The exit code.</returns>
    public int Tell(bool isClean, ReportOutput output, Shell shell)
    {
        _coverage.Tell(output.SaysNothing);
        if (_isStale)
        {
            shell.Complain($"--strict: {SummaryLine.Stale(_stale)}");
        }

        return _hasFailed ? ExitCode.CouldNotRun
            : isClean && !_isStale ? ExitCode.Clean
            : ExitCode.Findings;
    }
}
