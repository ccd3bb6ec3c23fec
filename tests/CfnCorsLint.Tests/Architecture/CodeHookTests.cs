using System.Text.RegularExpressions;
using CfnCorsLint.Handlers;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>The hooks for code run on the files that are read as code, and on no others.</summary>
public sealed partial class CodeHookTests
{
    [Theory]
    [InlineData("src/app.py")]
    [InlineData("app.js")]
    [InlineData("app.mjs")]
    [InlineData("app.cjs")]
    [InlineData("app.jsx")]
    [InlineData("app.ts")]
    [InlineData("app.mts")]
    [InlineData("app.cts")]
    [InlineData("app.tsx")]
    [InlineData("Orders.cs")]
    [InlineData("Orders.fs")]
    [InlineData("Orders.vb")]
    [InlineData("main.go")]
    [InlineData("Orders.java")]
    [InlineData("Orders.kt")]
    [InlineData("Orders.scala")]
    [InlineData("Orders.groovy")]
    [InlineData("app.rb")]
    [InlineData("src/main.rs")]
    [InlineData("template.yaml")]
    [InlineData("package.json")]
    [InlineData("README.md")]
    [InlineData("app.php")]
    [InlineData("py")]
    public void Hooks_run_on_what_is_read(string path)
    {
        string hooks = File.ReadAllText(Repo.PathTo(".pre-commit-hooks.yaml"));
        string[] patterns = [.. Files().Matches(hooks).Select(match => match.Groups[1].Value)];

        Assert.Equal(3, patterns.Length);
        Assert.All(
            patterns,
            pattern => Assert.Equal(SourceCode.IsCode(path), Regex.IsMatch(path, pattern))
        );
    }

    [Theory]
    [InlineData("a.yaml", true)]
    [InlineData("a.yml", true)]
    [InlineData("deep/er/a.json", true)]
    [InlineData("a.template", true)]
    [InlineData("-a.yaml", false)]
    [InlineData("a.txt", false)]
    [InlineData("a.yaml.j2", false)]
    public void Hooks_for_templates_get_the_names_of_templates(string path, bool isGiven)
    {
        string[] hooks =
        [
            .. File.ReadAllText(Repo.PathTo(".pre-commit-hooks.yaml"))
                .Split("- id: ")
                .Skip(1)
                .Where(hook => !hook.Contains("pass_filenames", StringComparison.Ordinal)),
        ];

        Assert.Equal(6, hooks.Length);
        Assert.All(
            hooks,
            hook =>
            {
                Assert.Contains("\n  types: [text]\n", hook, StringComparison.Ordinal);
                Assert.Contains("\n  require_serial: true\n", hook, StringComparison.Ordinal);
                Assert.Equal(isGiven, Regex.IsMatch(path, AnyFiles().Match(hook).Groups[1].Value));
            }
        );
    }

    [GeneratedRegex("^  files: '(.*)'$", RegexOptions.Multiline)]
    private static partial Regex AnyFiles();

    [GeneratedRegex(
        "^  files: '(.*)'\n  types: .*\n  pass_filenames: false$",
        RegexOptions.Multiline
    )]
    private static partial Regex Files();
}
