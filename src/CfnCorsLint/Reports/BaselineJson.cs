namespace CfnCorsLint.Reports;

/// <summary>Reads and writes baseline files: nothing in them depends on line numbers, and each line is one finding.</summary>
public static class BaselineJson
{
    public static void Write(IEnumerable<BaselineEntry> findings, TextWriter output)
    {
        output.WriteLine("{");
        output.WriteLine("  \"version\": 1,");
        output.WriteLine("  \"findings\": [");
        string separator = "";
        foreach (
            BaselineEntry finding in findings
                .OrderBy(entry => entry.File, StringComparer.Ordinal)
                .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
                .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal)
        )
        {
            output.Write($"{separator}    ");
            using (var json = new JsonOutput(output, isIndented: false))
            {
                json.BeginObject();
                json.Text("file", finding.File);
                json.Text("rule", finding.Rule);
                json.Text("fingerprint", finding.Fingerprint);
                json.EndObject();
            }

            separator = ",\n";
        }

        output.WriteLine(separator.Length > 0 ? "\n  ]" : "  ]");
        output.WriteLine("}");
    }
}
