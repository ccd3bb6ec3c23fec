namespace CfnCorsLint.Cli.Runs;

/// <summary>Lists the formats in which findings are reported.</summary>
internal enum ReportFormat
{
    Text,

    Concise,

    Json,

    /// <summary>A report for code scanning.</summary>
    Sarif,

    /// <summary>Annotations, as orders to GitHub's runner.</summary>
    GitHub,

    /// <summary>A report for Code Quality of GitLab.</summary>
    GitLab,

    /// <summary>A report of test results, as most CI systems show them.</summary>
    JUnit,

    /// <summary>A report for reviewdog.</summary>
    Rdjson,

    /// <summary>For a job's summary.</summary>
    Markdown,
}
