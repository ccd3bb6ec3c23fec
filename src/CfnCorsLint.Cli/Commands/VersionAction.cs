using System.CommandLine;
using System.CommandLine.Invocation;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Prints the version and the commit.</summary>
internal sealed class VersionAction(Shell shell) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        shell.Out.WriteLine(ToolVersion.Line);
        return ExitCode.Clean;
    }
}
