using System.Text.Json;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What <c>check</c> says and tells its caller.</summary>
public sealed class CheckTests
{
    [Fact]
    public void A_link_to_nothing_is_passed_over()
    {
        using var folder = new TempFolder();
        folder.Write("template.yaml", Templates.WithoutApi);
        File.CreateSymbolicLink(folder.PathTo("gone.yaml"), "nowhere.yaml");

        var walked = Ran.In(folder, "check");

        Assert.Equal(0, walked.Code);
        Assert.Equal("", walked.Error);
        Assert.Equal(2, Ran.In(folder, "check", "gone.yaml").Code);
    }

    [Fact]
    public void What_git_still_lists_but_is_no_file_is_passed_over()
    {
        using var folder = new TempFolder();
        string[] listed = ["template.yaml", "gone.yaml", "gone/too.yaml", "now-a-folder.yaml"];
        foreach (string path in listed)
        {
            folder.Write(path, Templates.WithoutApi);
        }

        folder.Git("init", "-q");
        folder.Git("add", ".");
        File.Delete(folder.PathTo("gone.yaml"));
        Directory.Delete(folder.PathTo("gone"), recursive: true);
        File.Delete(folder.PathTo("now-a-folder.yaml"));
        Directory.CreateDirectory(folder.PathTo("now-a-folder.yaml"));

        var walked = Ran.In(folder, "check", "--format", "json");

        Assert.Equal(0, walked.Code);
        Assert.Equal("", walked.Error);
        Assert.Equal(["template.yaml cloudformation"], FilesOf(walked.Out));
        Assert.Equal(2, Ran.In(folder, "check", "gone/too.yaml").Code);
    }

    [Fact]
    public void An_error_is_exit_code_1()
    {
        using TempFolder folder = With("template.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check");

        Assert.Equal(1, ran.Code);
        Assert.Contains("error[CORS301]", ran.Out, StringComparison.Ordinal);
        Assert.Contains("--> template.yaml:9:", ran.Out, StringComparison.Ordinal);
        Assert.Empty(ran.Error);
    }

    [Theory]
    [InlineData("--fail-on never", 0)]
    [InlineData("--fail-on note", 1)]
    [InlineData("--ignore CORS301 --fail-on error", 0)]
    [InlineData("--select wildcard-origin-with-credentials", 1)]
    [InlineData("--select CORS302,CORS303", 0)]
    [InlineData("--select CORS3 --ignore CORS3", 0)]
    public void The_caller_decides_what_fails(string options, int code)
    {
        using TempFolder folder = With("template.yaml", Templates.WithError);

        Assert.Equal(code, Ran.In(folder, ["check", .. options.Split(' '), "template.yaml"]).Code);
    }

    [Fact]
    public void Files_are_those_looked_at()
    {
        using TempFolder folder = With("a.yaml", Templates.WithoutApi);
        folder.Write("b.yaml", "kind: Pod");
        folder.Write("c.txt", "nothing");

        string walked = Ran.In(folder, "check", "--format", "json").Out;
        string named = Ran.In(folder, "check", "--format", "json", "b.yaml", "c.txt").Out;

        Assert.Equal(["a.yaml cloudformation"], FilesOf(walked));
        Assert.Equal(["b.yaml other", "c.txt other"], FilesOf(named));
    }

    [Fact]
    public void A_broken_template_in_a_folder_is_one_line()
    {
        using TempFolder folder = With("broken.yaml", Templates.Broken);

        var ran = Ran.In(folder, "check");

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("cfncors: broken.yaml:", ran.Error, StringComparison.Ordinal);
        Assert.Equal("Nothing checked · 1 file could not be checked\n", ran.Out);
    }

    [Fact]
    public void What_cannot_be_read_does_not_stop_the_others()
    {
        using TempFolder folder = With("template.yaml", Templates.WithError);
        File.WriteAllBytes(folder.PathTo("latin.yaml"), [.. "# AWS:: \u00E9"u8[..8], 0xE9]);

        var ran = Ran.In(folder, "check", "latin.yaml", "template.yaml", "nowhere.yaml");

        Assert.Equal(2, ran.Code);
        Assert.Equal(
            $"cfncors: nowhere.yaml: no such file or folder in {folder.Root}\ncfncors: latin.yaml: is not UTF-8: save it as UTF-8\n",
            ran.Error
        );
        Assert.Contains("error[CORS301]", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_checked_under_the_name_it_is_given()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(
            folder.Root,
            Templates.WithError,
            "check",
            "-",
            "--stdin-filename",
            "sub/t.yaml",
            "--format",
            "concise",
            "--select",
            "CORS301"
        );

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("sub/t.yaml:9:", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_go_to_files_as_well()
    {
        using TempFolder folder = With("template.yaml", Templates.WithError);

        string[] outputs = ["--output", "json=out.json", "--output", "concise=out.txt"];
        Ran.In(folder, ["check", "--select", "CORS301", .. outputs]);

        Assert.Contains("\"rule\": \"CORS301\"", folder.Read("out.json"), StringComparison.Ordinal);
        Assert.StartsWith("template.yaml:9:", folder.Read("out.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_are_reported_in_order()
    {
        using var folder = new TempFolder();
        string[] names = [.. Enumerable.Range(10, 40).Select(number => $"t{number}.yaml")];
        foreach (string name in names)
        {
            folder.Write(name, Templates.WithError);
        }

        string[] lines = Ran.In(folder, "check", "--select", "CORS301", "--format", "concise")
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(names, lines.Select(line => line.Split(':')[0]));
    }

    private static TempFolder With(string file, string content)
    {
        var folder = new TempFolder();
        folder.Write(file, content);
        return folder;
    }

    private static IEnumerable<string> FilesOf(string report)
    {
        using var json = JsonDocument.Parse(report);
        return
        [
            .. json
                .RootElement.GetProperty("files")
                .EnumerateArray()
                .Select(file => $"{file.GetProperty("path")} {file.GetProperty("kind")}"),
        ];
    }

    [Fact]
    public void Named_files_are_passed_over_when_the_caller_says_so()
    {
        using var folder = new TempFolder();
        folder.Write(".cfncors.yaml", "files: {exclude: [\"vendor/**\"]}\n");
        folder.Write("vendor/a.yaml", Templates.WithError);
        folder.Write("node_modules/a.yaml", Templates.WithError);
        folder.Write("packaged.yaml", Templates.WithError);
        string[] line = ["check", "vendor/a.yaml", "node_modules/a.yaml", "packaged.yaml"];

        Assert.Equal(1, Ran.In(folder, line).Code);
        Assert.Equal(0, Ran.In(folder, [.. line, "--force-exclude"]).Code);
    }

    [Fact]
    public void Statistics_count_rules()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);
        folder.Write("b.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check", "--statistics", "--select", "CORS301");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("     2 error[CORS301]", ran.Out, StringComparison.Ordinal);
    }
}
