namespace CfnCorsLint.Cli.Runs;

/// <summary>Lists the forms in which <c>inspect</c> shows a template.</summary>
internal enum InspectFormat
{
    Text,

    Json,

    /// <summary>One object a line.</summary>
    JsonLines,

    /// <summary>For a job's summary.</summary>
    Markdown,

    /// <summary>One page for all files.</summary>
    Html,
}
