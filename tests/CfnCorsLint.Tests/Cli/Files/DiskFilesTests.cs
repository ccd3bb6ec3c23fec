using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>Where the files are looked for that a template refers to.</summary>
public sealed class DiskFilesTests
{
    [Theory]
    [InlineData("repo/app/template.yaml", "openapi.yaml", "repo/app/openapi.yaml")]
    [InlineData("repo/app/template.yaml", "./openapi.yaml", "repo/app/openapi.yaml")]
    [InlineData("repo/app/template.yaml", "api.yaml", "repo/api.yaml")]
    [InlineData("repo/app/template.yaml", "../api.yaml", "repo/api.yaml")]
    [InlineData("repo/app/template.yaml", "outside.yaml", null)]
    [InlineData("repo/app/template.yaml", "../../outside.yaml", null)]
    [InlineData("repo/app/template.yaml", "linked.yaml", null)]
    [InlineData("repo/app/template.yaml", "s3://bucket/openapi.yaml", null)]
    [InlineData("repo/app/template.yaml", "", null)]
    [InlineData("repo/app/template.yaml", "none.yaml", null)]
    [InlineData("repo/app/template.yaml", "/etc/hostname", null)]
    public void A_reference_leads_nowhere_outside_the_repository(
        string referrer,
        string reference,
        string? expected
    )
    {
        using var folder = new TempFolder();
        folder.Write("outside.yaml", "");
        folder.Write("repo/.git/HEAD", "");
        folder.Write("repo/api.yaml", "");
        folder.Write("repo/app/openapi.yaml", "");
        File.CreateSymbolicLink(
            folder.PathTo("repo/app/linked.yaml"),
            folder.PathTo("outside.yaml")
        );

        var boundary = new RepositoryBoundary(folder.Root, new Remarks());
        var files = new DiskFiles(folder.Root, boundary, FileLimits.MostBytes, readsCode: false);

        Assert.Equal(expected, files.Find(referrer, reference)?.Path);
    }

    [Theory]
    [InlineData("manifest.json", "repo/app/manifest.json")]
    [InlineData("notes.json", null)]
    [InlineData("../notes.json", null)]
    [InlineData("sub/manifest.json", null)]
    [InlineData("linked.json", null)]
    [InlineData("..", null)]
    [InlineData("", null)]
    [InlineData("a\0b", null)]
    public void What_lies_beside_a_template_is_read_once_and_never_found_above(
        string name,
        string? expected
    )
    {
        using var folder = new TempFolder();
        folder.Write("outside.json", "{}");
        folder.Write("repo/.git/HEAD", "");
        folder.Write("repo/notes.json", "{}");
        folder.Write("repo/app/manifest.json", "{}");
        folder.Write("repo/app/sub/manifest.json", "{}");
        File.CreateSymbolicLink(
            folder.PathTo("repo/app/linked.json"),
            folder.PathTo("outside.json")
        );
        var boundary = new RepositoryBoundary(folder.Root, new Remarks());
        var files = new DiskFiles(folder.Root, boundary, FileLimits.MostBytes, readsCode: false);

        SourceText? found = files.Beside("repo/app/a.json", name);

        Assert.Equal(expected, found?.Path);
        Assert.Same(found, files.Beside("repo/app/b.json", name));
    }
}
