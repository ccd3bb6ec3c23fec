using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Settings;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>--show-settings</c>: one document for the files that the same settings hold for.</summary>
internal static class SettingsRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static int Run(LintRequest request, Shell shell)
    {
        var workspace = new Workspace(shell, request);
        ImmutableArray<SettingsInForce> all =
        [
            .. workspace
                .Prepare()
                .Where(item => item.File.IsNamed || IsOurs(item.File, request, shell))
                .GroupBy(item => (item.Settings.Settings, KeyOf(item)))
                .Select(group => new SettingsInForce(
                    [.. group.Select(item => item.File.ShownPath)],
                    group.Key.Settings,
                    OverridesOf(group.First()),
                    request.Origins,
                    request.Select,
                    request.Ignore
                )),
        ];
        workspace.TellRemarks();
        string separator = "";
        foreach (SettingsInForce settings in all)
        {
            shell.Out.Write(separator);
            SettingsWriter.Write(settings, BuiltInRules.All, shell.Out);
            separator = "---\n";
        }

        if (all.IsEmpty)
        {
            shell.Out.WriteLine("# in force for no file: there is none to lint here");
        }

        return workspace.IsIncomplete ? ExitCode.CouldNotRun : ExitCode.Clean;
    }

    private static ImmutableArray<SettingsOverride> OverridesOf(WorkItem item) =>
        item.Settings.OverridesFor(item.File.FullPath);

    /// <summary>A key that is equal for files which the same overrides mean, and so have equal settings.</summary>
    private static string KeyOf(WorkItem item) =>
        string.Join(
            ' ',
            OverridesOf(item).Select(one => item.Settings.Settings.Overrides.IndexOf(one))
        );

    private static bool IsOurs(InputFile file, LintRequest request, Shell shell) =>
        FileText.Read(file, shell.In, request.MostBytes).Source is not null;
}
