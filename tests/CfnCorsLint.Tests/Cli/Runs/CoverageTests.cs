using System.Xml.Linq;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>That nothing was checked is said, and never looks as if all were well.</summary>
public sealed class CoverageTests
{
    private const string Pod = "kind: Pod\n";

    [Theory]
    [InlineData(
        "",
        "No template or spec in . (3 files looked at)\ngenerated: cdk.out, packaged.yaml, name them to check them\n"
    )]
    [InlineData("k8s", "No template or spec in k8s (2 files looked at)\n")]
    [InlineData(
        "docs",
        "No template or spec in docs (no *.yaml, *.yml, *.json or *.template file to look at)\n"
    )]
    [InlineData("k8s docs", "No template or spec in k8s, docs (2 files looked at)\n")]
    [InlineData("docs/README.md", "docs/README.md is no template and no spec\n")]
    [InlineData(
        "k8s/a.yaml k8s/b.yaml package.json",
        "None of the 3 files is a template or a spec\n"
    )]
    [InlineData("k8s/*.yaml", "No template or spec in k8s/*.yaml (2 files looked at)\n")]
    public void Where_no_template_is_it_is_told_where_and_what_was_passed_over(
        string paths,
        string said
    )
    {
        using TempFolder folder = WithoutTemplate();
        string[] words = paths.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var ran = Ran.In(folder, ["check", .. words]);
        var strict = Ran.In(folder, ["check", "--strict", .. words]);
        var hook = Ran.In(folder, ["check", "--strict", "--force-exclude", .. words]);
        var quiet = Ran.In(folder, ["check", "-q", .. words]);
        var fix = Ran.In(folder, ["fix", .. words]);

        Assert.Equal((0, said, ""), (ran.Code, ran.Out, ran.Error));
        Assert.Equal((0, said, ""), (fix.Code, fix.Out, fix.Error));
        Assert.Equal(
            (
                2,
                said,
                "cfncors: --strict: nothing was checked: name a template, a spec or a folder with one\n"
            ),
            (strict.Code, strict.Out, strict.Error)
        );
        Assert.Equal((0, said), (hook.Code, hook.Out));
        Assert.Equal((0, "", ""), (quiet.Code, quiet.Out, quiet.Error));
    }

    /// <summary>What reads a report, and not the log, would take the file for a clean one, and its old findings for repaired.</summary>
    [Theory]
    [InlineData("github", "::warning file=broken.yaml,line=4,title=cfncors%3A not checked::")]
    [InlineData("json", "\"notChecked\"")]
    [InlineData("sarif", "\"toolExecutionNotifications\"")]
    [InlineData("junit", "<skipped message=\"4: ")]
    [InlineData("markdown", "- broken.yaml:4 was not checked: ")]
    [InlineData("text", "1 file could not be checked")]
    public void A_template_that_cannot_be_read_is_in_every_report(string format, string told)
    {
        using var folder = new TempFolder();
        folder.Write("template.yaml", Templates.WithError);
        folder.Write(
            "broken.yaml",
            "Resources:\n  Api:\n    Type: AWS::Serverless::Api\n    Properties: {a: [\n"
        );

        var ran = Ran.In(folder, "check", "--format", format);

        Assert.Contains(told, ran.Out, StringComparison.Ordinal);
        Assert.Contains("cfncors: broken.yaml:4:", ran.Error, StringComparison.Ordinal);
        if (format == "json")
        {
            Assert.Empty(new PublishedSchema("report").Refused(ran.Out));
        }

        if (format == "junit")
        {
            Assert.Empty(JUnitSchema.Refused(XDocument.Parse(ran.Out)));
        }
    }

    [Theory]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "github")]
    [InlineData("inspect", ".")]
    [InlineData("baseline", "k8s")]
    public void Where_a_report_has_no_place_for_it_it_goes_to_stderr(params string[] line)
    {
        using TempFolder folder = WithoutTemplate();

        var ran = Ran.In(folder, line);

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("cfncors: No template or spec in ", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathTo(".cfncors-baseline.json")));
    }

    [Fact]
    public void In_a_repository_what_git_ignores_is_told_too()
    {
        using TempFolder folder = WithoutTemplate();
        folder.Write(".gitignore", "cdk.out\nnode_modules/\n/local.yaml\nbin/\n");
        folder.Write("local.yaml", Templates.WithError);
        folder.Write("bin/tool", "");
        folder.Git("init", "-q");
        folder.Git("add", ".");
        folder.Git("init", "-q", "other");
        folder.Write("other/t.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check");

        Assert.Equal(
            "No template or spec in . (3 files looked at)\n"
                + "generated: cdk.out, packaged.yaml, name them to check them\n"
                + "ignored by git: bin, local.yaml, name them to check them\n"
                + "a repository of its own: other, name it to check it\n",
            ran.Out
        );
        Assert.Equal(1, Ran.In(folder, "check", "cdk.out").Code);
        Assert.Equal(1, Ran.In(folder, "check", "local.yaml").Code);
        Assert.Equal(1, Ran.In(folder, "check", "other").Code);
    }

    [Fact]
    public void Verbose_tells_each_file_that_is_passed_over()
    {
        using TempFolder folder = WithoutTemplate();
        folder.Write("t.yaml", Templates.WithoutApi);
        folder.Write(".cfncors.yaml", "files: {exclude: ['k8s/b.yaml']}\n");

        var ran = Ran.In(folder, "check", "-v");

        Assert.Equal(
            (0, "No findings in 1 file · cdk.out, packaged.yaml passed over (generated)\n"),
            (ran.Code, ran.Out)
        );
        Assert.Equal(
            [
                "cfncors: cdk.out: passed over: generated (name it to check it)",
                "cfncors: k8s/a.yaml: passed over: no template and no spec",
                "cfncors: k8s/b.yaml: passed over: excluded by the settings (name it to check it)",
                "cfncors: node_modules: passed over: dependencies (name it to check it)",
                "cfncors: package.json: passed over: no template and no spec",
                "cfncors: packaged.yaml: passed over: generated (name it to check it)",
            ],
            ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void Show_files_lists_what_is_checked_and_no_more()
    {
        using TempFolder folder = WithoutTemplate();
        folder.Write("stacks/a.yaml", Templates.TakesIn("api.yaml"));
        folder.Write("stacks/api.yaml", Templates.PrivateSpec);
        folder.Write("b.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check", "--show-files");
        var fix = Ran.In(folder, "fix", "--show-files", "b.yaml");
        var none = Ran.In(folder, "check", "--show-files", "--strict", "k8s");

        Assert.Equal(
            (0, "b.yaml\nstacks/a.yaml\nstacks/api.yaml\n", ""),
            (ran.Code, ran.Out, ran.Error)
        );
        Assert.Equal((0, "b.yaml\n"), (fix.Code, fix.Out));
        Assert.Equal((2, ""), (none.Code, none.Out));
        Assert.StartsWith(
            "cfncors: No template or spec in k8s",
            none.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_hook_that_names_hundreds_of_others_says_nothing_of_them()
    {
        using TempFolder folder = WithoutTemplate();
        folder.Write("t.yaml", Templates.WithoutApi);
        string[] names = [.. Enumerable.Range(0, 300).Select(at => $"k8s/pod{at}.yaml")];
        Array.ForEach(names, name => folder.Write(name, Pod));
        folder.Write(
            "plan.json",
            """{"format_version": "1.2", "terraform_version": "1.9.0", "planned_values": {}}"""
        );

        var ran = Ran.In(folder, ["check", "--force-exclude", .. names, "plan.json", "t.yaml"]);
        var none = Ran.In(folder, ["check", "--force-exclude", .. names]);

        Assert.Equal((0, "No findings in 1 file\n", ""), (ran.Code, ran.Out, ran.Error));
        Assert.Equal(
            (0, "None of the 300 files is a template or a spec\n", ""),
            (none.Code, none.Out, none.Error)
        );
    }

    [Theory]
    [InlineData("missing.yaml", "Nothing checked · 1 file could not be checked\n")]
    [InlineData("t.yaml missing.yaml", "Nothing else in 1 file · 1 file could not be checked\n")]
    [InlineData("t.yaml latin.yaml", "Nothing else in 1 file · 1 file could not be checked\n")]
    public void After_a_failure_nobody_says_that_there_are_no_findings(string paths, string said)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Templates.WithoutApi);
        File.WriteAllBytes(folder.PathTo("latin.yaml"), [.. "# AWS::"u8, 0xE9]);

        foreach (string command in new[] { "check", "fix" })
        {
            var ran = Ran.In(folder, [command, .. paths.Split(' ')]);

            Assert.Equal((2, said), (ran.Code, ran.Out));
        }
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_such_a_failure()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Templates.WithoutApi);
        folder.Write("taken", "");

        var ran = Ran.In(folder, "check", "--output", "json=taken/report.json");

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.StartsWith(
            "cfncors: taken/report.json: cannot be written",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Strict_counts_files_of_a_walk_that_could_not_be_read()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Templates.WithoutApi);
        folder.Write("broken.yaml", Templates.Broken);

        var lenient = Ran.In(folder, "check");
        var strict = Ran.In(folder, "check", "--strict");

        Assert.Equal(
            (0, "Nothing else in 1 file · 1 file could not be checked\n"),
            (lenient.Code, lenient.Out)
        );
        Assert.Equal((2, lenient.Out), (strict.Code, strict.Out));
        Assert.EndsWith(
            "cfncors: --strict: 1 file could not be checked: see above\n",
            strict.Error,
            StringComparison.Ordinal
        );
    }

    private static TempFolder WithoutTemplate()
    {
        var folder = new TempFolder();
        folder.Write("k8s/a.yaml", Pod);
        folder.Write("k8s/b.yaml", Pod);
        folder.Write("package.json", "{}");
        folder.Write("docs/README.md", "# Docs\n");
        folder.Write("cdk.out/Shop.template.json", "{}");
        folder.Write("cdk.out/shop.yaml", Templates.WithError);
        folder.Write("node_modules/x/t.yaml", Templates.WithError);
        folder.Write("packaged.yaml", Templates.WithError);
        return folder;
    }
}
