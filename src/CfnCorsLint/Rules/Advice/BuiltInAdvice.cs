using CfnCorsLint.Rules.Reading;

namespace CfnCorsLint.Rules.Advice;

/// <summary>Gives what the tool ships with about templates that other tools make.</summary>
public static class BuiltInAdvice
{
    private const string Resource = "generators.packed";

    private static readonly Lazy<GeneratorTable> s_table = new(() =>
        GeneratorTableReader.Read(
            PackedRules.Read(Resource)[0],
            [.. BuiltInRules.All.Select(rule => rule.Id)]
        )
            is { Table: { } table }
            ? table
            : throw new InvalidOperationException($"'{Resource}' cannot be read.")
    );

    /// <summary>Read when first asked for.</summary>
    public static GeneratorTable Table => s_table.Value;
}
