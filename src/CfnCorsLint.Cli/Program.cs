namespace CfnCorsLint.Cli;

/// <summary>The command <c>cfncors</c>.</summary>
internal static class Program
{
    public static int Main() => 0;
}
