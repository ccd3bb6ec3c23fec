namespace CfnCorsLint.Cli.Runs;

/// <summary>Lists the formats in which findings are reported.</summary>
internal enum ReportFormat
{
    Text,

    Concise,

    Json,

    /// <summary>For code scanning.</summary>
    Sarif,

    /// <summary>Annotations, as orders to GitHub's runner.</summary>
    GitHub,

    /// <summary>Code Quality of GitLab.</summary>
    GitLab,

    /// <summary>Test results, as most CI systems show them.</summary>
    JUnit,

    /// <summary>For reviewdog.</summary>
    Rdjson,

    /// <summary>For a job's summary.</summary>
    Markdown,
}
