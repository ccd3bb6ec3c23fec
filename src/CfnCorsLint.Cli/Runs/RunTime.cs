using System.Globalization;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Knows the time that a run tells: the time of the clock, or a time that a build names, so that its results are equal each time.</summary>
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
