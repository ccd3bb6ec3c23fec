using CfnCorsLint.Findings;

namespace CfnCorsLint.Reports;

/// <summary>Findings as a baseline remembers them: nothing in it depends on lines, and one line of it is one finding.</summary>
public static class BaselineJson
{
    /// <param name="findings">With the path of the file, as seen from the folder of the baseline.</param>
    public static void Write(
        IEnumerable<(string File, Finding Finding)> findings,
        TextWriter output
    )
    {
        output.WriteLine("{");
        output.WriteLine("  \"version\": 1,");
        output.WriteLine("  \"findings\": [");
        string separator = "";
        foreach (
            (string file, Finding finding) in findings
                .OrderBy(pair => pair.File, StringComparer.Ordinal)
                .ThenBy(pair => pair.Finding.RuleId, StringComparer.Ordinal)
                .ThenBy(pair => pair.Finding.Fingerprint.InFile.Hash, StringComparer.Ordinal)
        )
        {
            output.Write($"{separator}    ");
            using (var json = new JsonOutput(output, isIndented: false))
            {
                json.BeginObject();
                json.Text("file", file);
                json.Text("rule", finding.RuleId);
                json.Text("fingerprint", finding.Fingerprint.InFile.Hash);
                json.EndObject();
            }

            separator = ",\n";
        }

        output.WriteLine(separator.Length > 0 ? "\n  ]" : "  ]");
        output.WriteLine("}");
    }
}
