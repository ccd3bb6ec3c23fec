namespace CfnCorsLint.Cli.Runs;

/// <summary>Makes the texts of the files with which a repository begins to use the tool; the README shows them, too.</summary>
internal static class StarterFiles
{
    public const string HookPath = ".pre-commit-config.yaml";

    public const string WorkflowPath = ".github/workflows/cfncors.yml";

    /// <param name="version">Such as <c>0.1.0</c>.</param>
    public static string Hook(string version) =>
        $"""
            repos:
            {HookEntry(version)}
            """;

    /// <summary>What goes below <c>repos:</c> where there are hooks already.</summary>
    public static string HookEntry(string version) =>
        $"""
              - repo: https://github.com/cfncorslint/cfncorslint
                rev: v{version}
                hooks:
                  - id: cfncors-fix-node
                  - id: cfncors-node

            """;

    public static string Workflow(string version) =>
        $"""
            name: cors
            on: pull_request
            permissions:
              contents: read
            jobs:
              cfncors:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
                    with:
                      fetch-depth: 0 # so that changed lines are known
                  - uses: cfncorslint/cfncorslint@v{version}
                    with:
                      only-changed: true

            """;
}
