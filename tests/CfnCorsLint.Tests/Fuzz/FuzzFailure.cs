using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>An input that breaks something.</summary>
/// <param name="Invariant">What it breaks.</param>
/// <param name="Problem">How.</param>
/// <param name="Kind">The same for inputs that break it at the same place of the code.</param>
internal sealed record FuzzFailure(
    int Number,
    SourceText Text,
    string Invariant,
    string Problem,
    string Kind
)
{
    /// <summary>The first of these that a text breaks; <see langword="null"/> when it breaks none.</summary>
    public static FuzzFailure? Of(int number, SourceText text, ImmutableArray<Invariant> invariants)
    {
        var run = new FuzzRun(text);
        foreach (Invariant invariant in invariants)
        {
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
            try
            {
                if (invariant.Broken(run).FirstOrDefault() is { } problem)
                {
                    string kind = problem.Split(':', '\'')[0];
                    return new(number, text, invariant.Name, problem, kind);
                }
            }
            catch (Exception thrown)
            {
                return new(number, text, invariant.Name, thrown.ToString(), KindOf(thrown));
            }
#pragma warning restore CA1031
        }

        return null;
    }

    private static string KindOf(Exception thrown)
    {
        string? place = thrown
            .StackTrace?.Split('\n')
            .FirstOrDefault(line =>
                line.Contains("at CfnCorsLint.", StringComparison.Ordinal)
                && !line.Contains("Projection", StringComparison.Ordinal)
            );
        return $"{thrown.GetType().Name} {place?.Split(" in ")[0].Trim()}";
    }

    public string Told =>
        $"""
            Input {Number} breaks "{Invariant}": {Problem}
            --- {Text.Path}{(Text.HasByteOrderMark ? ", with a byte order mark" : "")}
            {Text.Content}
            ---
            """;
}
