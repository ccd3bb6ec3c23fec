namespace CfnCorsLint.Reports;

/// <summary>Writes a report in one format.</summary>
public interface IReporter
{
    void Write(Report report, TextWriter output);
}
