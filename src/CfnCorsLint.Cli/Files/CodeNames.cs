using System.Collections.Frozen;
using CfnCorsLint.Handlers;

namespace CfnCorsLint.Cli.Files;

/// <summary>Decides by names which files and folders may hold source code that answers calls: no tests, no builds, nothing that packages brought.</summary>
internal static class CodeNames
{
    private static readonly FrozenSet<string> s_passedOver = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".git",
        ".aws-sam",
        ".serverless",
        ".venv",
        "__mocks__",
        "__pycache__",
        "__tests__",
        "bin",
        "build",
        "cdk.out",
        "coverage",
        "dist",
        "e2e",
        "node_modules",
        "obj",
        "out",
        "site-packages",
        "spec",
        "target",
        "test",
        "tests",
        "vendor",
        "venv"
    );

    public static bool IsPassedOver(ReadOnlySpan<char> folder) =>
        s_passedOver.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folder);

    public static bool IsWanted(ReadOnlySpan<char> file) =>
        file.LastIndexOf('.') > 0
        && SourceCode.IsCode(file[file.LastIndexOf('.')..].ToString())
        && !file.StartsWith("test_", StringComparison.OrdinalIgnoreCase)
        && !file.Contains(".test.", StringComparison.OrdinalIgnoreCase)
        && !file.Contains(".spec.", StringComparison.OrdinalIgnoreCase)
        && !file.Contains("_test.", StringComparison.OrdinalIgnoreCase);
}
