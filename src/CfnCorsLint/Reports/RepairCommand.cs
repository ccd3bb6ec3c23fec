using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Reports;

/// <summary>Tells what a person types to have findings repaired that a run told of.</summary>
public sealed partial class RepairCommand
{
    private const string OriginOption = "--origin";

    /// <summary>How many files a command names one by one at most.</summary>
    private const int MostFiles = 3;

    private const string Isolated = "--isolated";

    private readonly ImmutableArray<string> _words;
    private readonly string _given;
    private readonly bool _hasOrigin;

    /// <param name="given">The options that the run was given and that a repair needs, too, word by word.</param>
    public RepairCommand(ImmutableArray<string> given)
    {
        _words = given;
        _given = string.Concat(given.Select(word => $" {Word(word)}"));
        _hasOrigin = given.Contains(OriginOption);
    }

    /// <summary>The commands of a run that was given nothing but files.</summary>
    public static RepairCommand Plain { get; } = new([]);

    /// <summary>The settings file that is named, or that a run looks for.</summary>
    public string SettingsFile =>
        _words.IndexOf("--config") is >= 0 and var at ? _words[at + 1] : SettingsReader.FileName;

    /// <summary>The commands of a run that reads what the settings say.</summary>
    public RepairCommand WithSettings => new(_words.Remove(Isolated));

    /// <summary>The command that writes the safe fixes.</summary>
    public string Safe => $"cfncors fix{_given}";

    /// <summary>The command that writes the unsafe fixes, too.</summary>
    public string Unsafe => $"cfncors fix --unsafe{_given}";

    /// <param name="finding">With a fix or without.</param>
    /// <param name="files">The files to repair, as they are shown; many are named by the working folder.</param>
    /// <returns><see langword="null"/> where no command repairs it.</returns>
    public string? Of(Finding finding, ImmutableArray<string> files)
    {
        string where = Where(files);
        return finding.Fix switch
        {
            { Trust: Trust.Safe, Edits.IsEmpty: false } =>
                $"cfncors fix --only {finding.RuleId}{where}{_given}",
            { Trust: Trust.Unsafe, Edits.IsEmpty: false } =>
                $"cfncors fix --unsafe --only {finding.RuleId}{where}{_given}",
            { } fix
                when !_hasOrigin
                    && Origin().Match($"{fix.Title} {fix.Why}")
                        is { Success: true, Value: var origin } =>
                $"cfncors fix --only {finding.RuleId}{where} {origin}{_given}",
            _ => null,
        };
    }

    /// <summary>The command that repairs several findings of several rules.</summary>
    /// <returns><see langword="null"/> where a command for one of them does as much.</returns>
    public string? OfAll(ImmutableArray<Finding> findings)
    {
        (Finding Finding, Trust Trust)[] all =
        [
            .. findings
                .Where(finding => finding.Fix is { Edits.IsEmpty: false })
                .Select(finding => (finding, TrustWithOthers(finding))),
        ];
        Finding[] written =
        [
            .. all.Where(one => one.Trust != Trust.DisplayOnly).Select(one => one.Finding),
        ];
        string[] rules = [.. written.Select(finding => finding.RuleId).Distinct()];
        string unsafely = all.Any(one => one.Trust == Trust.Unsafe) ? " --unsafe" : "";
        ImmutableArray<string> files =
        [
            .. written
                .Select(finding => finding.Location.Source.Path)
                .Distinct(StringComparer.Ordinal),
        ];
        return rules.Length > 1
            ? $"cfncors fix{unsafely} --only {string.Join(',', rules)}{Where(files)}{_given}"
            : null;
    }

    /// <summary>How far a fix is to be trusted where others are made with it: what stands in its way now may then be gone.</summary>
    private static Trust TrustWithOthers(Finding finding) =>
        finding.Fix is { Trust: Trust.DisplayOnly }
        && BuiltInRules.All.FirstOrDefault(rule => rule.Id == finding.RuleId) is { } known
            ? known
                .Fixes.SelectMany(fix =>
                    fix.Cases.Select(one => one.Trust).Append(fix.Recipe.Trust)
                )
                .Contains(Trust.Unsafe)
                ? Trust.Unsafe
                : Trust.DisplayOnly
            : finding.Fix?.Trust ?? Trust.DisplayOnly;

    private static string Where(ImmutableArray<string> files) =>
        files.Length > MostFiles
            ? ""
            : string.Concat(
                files.Select(file => $" {Word(file.StartsWith('-') ? $"./{file}" : file)}")
            );

    /// <summary>A path or an option as a shell takes it for one word.</summary>
    private static string Word(string word) =>
        Bare().IsMatch(word) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("--origin https?://[^ ]*[^ .,;]")]
    private static partial Regex Origin();

    [GeneratedRegex("^[A-Za-z0-9_./-][A-Za-z0-9_./:+-]*$")]
    private static partial Regex Bare();
}
