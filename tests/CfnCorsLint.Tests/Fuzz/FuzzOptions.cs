using System.Globalization;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>What a run is asked to do, by the environment; without a word it is short.</summary>
/// <remarks>
/// <c>CFNCORS_FUZZ_INPUTS</c> through all commands and <c>CFNCORS_FUZZ_CHECKS</c> through <c>check</c> alone; <c>CFNCORS_FUZZ_CODES</c>, source code; <c>CFNCORS_FUZZ_SEED</c>;
/// <c>CFNCORS_FUZZ_FROM</c>, the number of the first input; <c>CFNCORS_FUZZ_LONGEST</c>, of the texts that are spoilt, in characters;
/// <c>CFNCORS_FUZZ_LAW=1</c> asks for the law of rules and exchanges, too; <c>CFNCORS_FUZZ_FOLDER</c> is where failing inputs and the number
/// each thread is at are written, which tells the input that ended the process.
/// </remarks>
internal sealed record FuzzOptions(
    int Inputs,
    int Checks,
    int Codes,
    int Seed,
    int From,
    int Longest,
    bool AsksLaw,
    string? Folder
)
{
    public static FuzzOptions Read() =>
        new(
            Number("INPUTS", 250),
            Number("CHECKS", 2500),
            Number("CODES", 3000),
            Number("SEED", 1),
            Number("FROM", 0),
            Number("LONGEST", 6000),
            Environment.GetEnvironmentVariable("CFNCORS_FUZZ_LAW") == "1",
            Environment.GetEnvironmentVariable("CFNCORS_FUZZ_FOLDER")
        );

    private static int Number(string name, int usual) =>
        int.TryParse(
            Environment.GetEnvironmentVariable($"CFNCORS_FUZZ_{name}"),
            CultureInfo.InvariantCulture,
            out int asked
        )
            ? asked
            : usual;
}
