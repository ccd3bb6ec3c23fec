namespace CfnCorsLint.Cli.Probing;

/// <summary>The form in which <c>probe</c> tells what came back.</summary>
internal enum ProbeFormat
{
    Text,

    Json,

    Markdown,
}
