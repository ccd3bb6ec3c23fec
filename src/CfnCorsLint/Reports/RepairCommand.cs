using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Reports;

/// <summary>Tells which command repairs a finding, as a person types it.</summary>
internal static partial class RepairCommand
{
    /// <summary>How many files a command names one by one at most.</summary>
    private const int MostFiles = 3;

    /// <param name="finding">With a fix or without.</param>
    /// <param name="files">The files to repair, as they are shown; many are named by the working folder.</param>
    /// <returns><see langword="null"/> where no command repairs it.</returns>
    public static string? Of(Finding finding, ImmutableArray<string> files)
    {
        string where =
            files.Length > MostFiles ? "" : string.Concat(files.Select(file => $" {Word(file)}"));
        return finding.Fix switch
        {
            { Trust: Trust.Safe, Edits.IsEmpty: false } =>
                $"cfncors fix --only {finding.RuleId}{where}",
            { Trust: Trust.Unsafe, Edits.IsEmpty: false } =>
                $"cfncors fix --unsafe --only {finding.RuleId}{where}",
            { } fix
                when Origin().Match($"{fix.Title} {fix.Why}")
                    is { Success: true, Value: var origin } =>
                $"cfncors fix {origin} --only {finding.RuleId}{where}",
            _ => null,
        };
    }

    /// <summary>A path as a shell takes it for one word.</summary>
    private static string Word(string path) =>
        Plain().IsMatch(path) ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("--origin https?://[^ ]*[^ .,;]")]
    private static partial Regex Origin();

    [GeneratedRegex("^[A-Za-z0-9_./][A-Za-z0-9_./+-]*$")]
    private static partial Regex Plain();
}
