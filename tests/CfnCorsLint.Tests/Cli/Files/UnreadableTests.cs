using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>Settings, baselines and folders that cannot be read end a run with one line that names them.</summary>
public sealed class UnreadableTests
{
    [Theory]
    [InlineData(".cfncors.yaml", "FOLDER", ".cfncors.yaml: is a folder, no file")]
    [InlineData(".cfncors.yaml", "BINARY", ".cfncors.yaml: is not UTF-8")]
    [InlineData(".cfncors-baseline.json", "FOLDER", ".cfncors-baseline.json: is a folder, no file")]
    [InlineData(".cfncors-baseline.json", "BINARY", ".cfncors-baseline.json: is not UTF-8")]
    [InlineData(
        ".cfncors-baseline.json",
        "",
        ".cfncors-baseline.json: is no baseline of version 1"
    )]
    [InlineData(
        ".cfncors-baseline.json",
        "{",
        ".cfncors-baseline.json: is no baseline of version 1"
    )]
    [InlineData(
        ".cfncors-baseline.json",
        "DEEP",
        ".cfncors-baseline.json: is no baseline of version 1"
    )]
    [InlineData(
        ".cfncors-baseline.json",
        "[{}]",
        ".cfncors-baseline.json: is no baseline of version 1"
    )]
    [InlineData(".cfncors-baseline.json", "LARGE", ".cfncors-baseline.json: is larger than 64 MiB")]
    public void The_name_and_the_reason_are_told(string name, string content, string line)
    {
        using var folder = new TempFolder();
        folder.Write("shop.yaml", Templates.WithError);
        Put(folder.PathTo(name), content);

        var ran = Ran.In(folder, "check", "shop.yaml");

        Assert.Equal(2, ran.Code);
        Assert.StartsWith($"cfncors: {line}", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(".cfncors-baseline.json", "check")]
    [InlineData(".cfncors.yaml", "check")]
    [InlineData("locked.yaml", "check")]
    [InlineData("locked.yaml", "fix")]
    [InlineData("locked", "check")]
    public void So_are_rights_that_are_missing(string name, string command)
    {
        Assert.SkipWhen(Environment.UserName == "root", "root may read everything");
        using var folder = new TempFolder();
        folder.Write("shop.yaml", Templates.WithError);
        folder.Write(name == "locked" ? "locked/x.yaml" : name, "{}");
        UnixTool.Run(folder.Root, "chmod", "000", name);

        var ran = Ran.In(folder, command, ".");

        UnixTool.Run(folder.Root, "chmod", "755", name);
        Assert.Equal(2, ran.Code);
        Assert.Equal($"cfncors: {name}: cannot be read: permission denied\n", ran.Error);
    }

    [Fact]
    public void A_settings_file_that_is_named_and_not_there_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("shop.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check", "--config", "none.yaml");

        Assert.Equal(2, ran.Code);
        Assert.Equal("cfncors: none.yaml: cannot be read: no such file\n", ran.Error);
    }

    [Fact]
    public void A_folder_of_any_depth_is_walked()
    {
        using var folder = new TempFolder();
        string path = folder.Root;
        for (int depth = 0; depth < 900; depth++)
        {
            path = Path.Join(path, "x");
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Join(path, "shop.yaml"), Templates.WithError);

        Assert.Equal(1, Ran.In(folder, "check", "--isolated", ".").Code);
        Assert.Equal(1, Ran.In(folder, "check", "--isolated", "**/*.yaml").Code);
    }

    private static void Put(string path, string content)
    {
        switch (content)
        {
            case "FOLDER":
                Directory.CreateDirectory(path);
                break;
            case "DEEP":
                File.WriteAllText(path, new string('[', 200_000));
                break;
            case "LARGE":
                using (FileStream file = File.Create(path))
                {
                    file.SetLength((64 << 20) + 1);
                }

                break;
            case "BINARY":
                File.WriteAllBytes(path, [0xFF, 0x41]);
                break;
            default:
                File.WriteAllText(path, content);
                break;
        }
    }
}
