namespace CfnCorsLint.Cli.Probing;

/// <summary>Lists the forms in which <c>probe</c> tells what came back.</summary>
internal enum ProbeFormat
{
    Text,

    Json,

    Markdown,
}
