using System.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a line that GitHub's runner takes as an order: <c>::error file=a.yaml,line=3::message</c>.</summary>
/// <remarks>Sources: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands and
/// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs (what it unescapes)</remarks>
internal static class WorkflowCommand
{
    /// <param name="properties">Those without a value are left out.</param>
    public static string Of(
        string name,
        IEnumerable<(string Name, string? Value)> properties,
        string message
    )
    {
        var line = new StringBuilder("::").Append(name);
        char separator = ' ';
        foreach ((string key, string? value) in properties)
        {
            if (value is not null)
            {
                line.Append(separator).Append(key).Append('=').Append(Property(value));
                separator = ',';
            }
        }

        return line.Append("::").Append(Data(message)).ToString();
    }

    /// <summary>What the runner takes back is encoded; of the rest nothing stays that a log would not show.</summary>
    private static string Data(string text) =>
        string.Join(
            "%0A",
            text.Replace("%", "%25", StringComparison.Ordinal)
                .Split('\n')
                .Select(line => string.Join("%0D", line.Split('\r').Select(Printable.Of)))
        );

    private static string Property(string text) =>
        Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}
