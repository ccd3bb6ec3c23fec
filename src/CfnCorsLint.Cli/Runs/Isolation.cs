namespace CfnCorsLint.Cli.Runs;

/// <summary>Keeps what goes wrong with one file from the other files of a run.</summary>
internal static class Isolation
{
    /// <summary>A place in the product's own code, <c>CfnCorsLint.Apis.ApiReader.Read</c>, stands between these in a line of a stack trace.</summary>
    private const string BeforeMethod = " CfnCorsLint.";

    private const char BehindMethod = '(';

    /// <param name="before">What is known of the file without the work.</param>
    public static LintedFile Do(LintedFile before, Func<LintedFile> work)
    {
#pragma warning disable CA1031 // A file that the tool fails at must not cost the other files their findings.
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is not CannotRunException)
        {
            return before with { Problem = Told(problem) };
        }
#pragma warning restore CA1031
    }

    private static string Told(Exception problem)
    {
        string? place = problem
            .StackTrace?.Split('\n')
            .FirstOrDefault(line => line.Contains(BeforeMethod, StringComparison.Ordinal));
        string method =
            place?[(place.IndexOf(BeforeMethod, StringComparison.Ordinal) + 1)..].Split(
                BehindMethod
            )[0]
            ?? "an unknown place";
        return $"internal error, please report: {problem.GetType()} at {method}";
    }
}
