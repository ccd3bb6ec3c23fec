using CfnCorsLint.Rules.Reading;

namespace CfnCorsLint.Symptoms;

/// <summary>Holds the symptoms that the tool ships with.</summary>
public static class BuiltInSymptoms
{
    private const string Resource = "symptoms.packed";

    private static readonly Lazy<SymptomTable> s_table = new(() =>
        SymptomTableReader.Read(PackedRules.Read(Resource)[0]) is { Table: { } table }
            ? table
            : throw new InvalidOperationException($"'{Resource}' cannot be read.")
    );

    private static readonly Lazy<SymptomTable> s_quoteless = new(() => Table.ToQuoteless());

    /// <summary>The symptoms as they read where a shell took the quotes away.</summary>
    public static SymptomTable Quoteless => s_quoteless.Value;

    /// <summary>Read when first asked for.</summary>
    public static SymptomTable Table => s_table.Value;
}
