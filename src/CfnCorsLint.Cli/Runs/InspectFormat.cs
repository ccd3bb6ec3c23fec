namespace CfnCorsLint.Cli.Runs;

/// <summary>The forms in which <c>inspect</c> shows a template.</summary>
internal enum InspectFormat
{
    Text,

    Json,

    /// <summary>One object a line.</summary>
    JsonLines,
}
