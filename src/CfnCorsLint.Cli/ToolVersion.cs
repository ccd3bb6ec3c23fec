using System.Reflection;

namespace CfnCorsLint.Cli;

/// <summary>Knows the version of this build and the commit that it was made from.</summary>
internal static class ToolVersion
{
    private const int CommitLength = 12;

    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Number => Informational.Split('+')[0];

    /// <summary>The line that <c>--version</c> prints: <c>cfncors 0.1.0 (0123456789ab)</c>.</summary>
    public static string Line
    {
        get
        {
            string[] parts = Informational.Split('+');
            string commit = parts.Length > 1 ? parts[1] : "";
            string shown = commit.Length > CommitLength ? commit[..CommitLength] : commit;
            return shown.Length > 0 ? $"cfncors {parts[0]} ({shown})" : $"cfncors {parts[0]}";
        }
    }

    private static string Informational =>
        typeof(ToolVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "";
}
