using System.Globalization;

namespace CfnCorsLint.Cli.Runs;

/// <summary>The time that a run tells: that of the clock, or the one that a build names so that its results are the same each time.</summary>
/// <remarks>Source: https://reproducible-builds.org/specs/source-date-epoch/</remarks>
internal static class RunTime
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    public static DateTimeOffset Of(Shell shell) =>
        long.TryParse(
            shell.Variable(Variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long seconds
        )
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : shell.Clock.GetUtcNow();
}
