using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Holds the files that speak of one release against each other: its version and the platforms that it has binaries for.</summary>
public sealed partial class ReleaseTests
{
    private static readonly string s_version = Only(
        VersionElement(),
        Read("Directory.Build.props")
    );

    /// <summary>By .NET's names.</summary>
    private static ImmutableSortedSet<string> Platforms =>
        [
            .. Only(ToolPlatforms(), Read("src/CfnCorsLint.Cli/CfnCorsLint.Cli.csproj"))
                .Split(';')
                .Except(["any"]),
        ];

    [Fact]
    public void A_release_makes_a_binary_for_each_platform_that_the_tool_package_points_to() =>
        Assert.Equal(Platforms, All(MatrixPlatform(), Read(".github/workflows/release.yml")));

    [Fact]
    public void The_action_installs_on_each_of_them() =>
        Assert.Equal(Platforms, All(ChosenPlatform(), Read(".github/action/install")));

    [Fact]
    public void Npm_chooses_among_all_of_them_in_the_same_version()
    {
        using var package = JsonDocument.Parse(Read("npm/package.json"));

        var platforms = package
            .RootElement.GetProperty("optionalDependencies")
            .EnumerateObject()
            .ToDictionary(one => one.Name, one => one.Value.GetString());

        Assert.Equal(
            Platforms.Select(NpmName).Order(StringComparer.Ordinal),
            platforms.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(platforms.Values, version => Assert.Equal(s_version, version));
        Assert.Equal(s_version, package.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void The_platforms_that_the_README_names_are_those_of_a_release() =>
        Assert.Equal(Platforms, All(NamedPlatform(), Read("README.md")));

    [Theory]
    [InlineData("release.yml", "tags: ['v[0-9]+.[0-9]+.[0-9]+']")]
    [InlineData("release.yml", "sha256sum -- *.tar.gz *.nupkg *.tgz | tee checksums.txt")]
    [InlineData("release.yml", "uses: actions/attest-build-provenance@")]
    [InlineData("release.yml", "subject-checksums: release/checksums.txt")]
    public void A_release_comes_of_a_tag_with_checksums_and_provenance(string file, string line) =>
        Assert.Contains(line, Read($".github/workflows/{file}"), StringComparison.Ordinal);

    [Fact]
    public void One_workflow_alone_publishes() =>
        Assert.Equal(
            ["release.yml"],
            Directory
                .EnumerateFiles(Repo.PathTo(".github/workflows"))
                .Where(path =>
                    File.ReadAllText(path) is { } text
                    && (
                        text.Contains("gh release create", StringComparison.Ordinal)
                        || text.Contains("nuget push", StringComparison.Ordinal)
                        || text.Contains("npm publish", StringComparison.Ordinal)
                    )
                )
                .Select(path => Path.GetFileName(path))
        );

    [Fact]
    public void Any_newer_SDK_builds_the_tool()
    {
        using var settings = JsonDocument.Parse(Read("global.json"));

        Assert.Equal(
            "latestMajor",
            settings.RootElement.GetProperty("sdk").GetProperty("rollForward").GetString()
        );
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/ci.md")]
    [InlineData(".pre-commit-hooks.yaml")]
    public void Pages_name_the_version_that_is_built(string page)
    {
        ImmutableSortedSet<string> versions = All(NamedVersion(), Read(page));

        Assert.Equal([s_version], versions);
    }

    /// <summary>As node calls a platform: https://nodejs.org/api/process.html#processplatform</summary>
    private static string NpmName(string platform)
    {
        string[] parts = platform.Split('-');
        string system = parts[0] switch
        {
            "osx" => "darwin",
            "win" => "win32",
            string same => same,
        };
        return $"@cfncors/{system}-{parts[^1]}{(parts.Length == 3 ? $"-{parts[1]}" : "")}";
    }

    private static string Read(string path) => File.ReadAllText(Repo.PathTo(path));

    private static string Only(Regex pattern, string text) =>
        Assert.Single(pattern.Matches(text)).Groups[1].Value;

    private static ImmutableSortedSet<string> All(Regex pattern, string text) =>
        [.. pattern.Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("<Version>([^<]+)</Version>")]
    private static partial Regex VersionElement();

    [GeneratedRegex("<ToolPackageRuntimeIdentifiers>([^<]+)<")]
    private static partial Regex ToolPlatforms();

    [GeneratedRegex("- { os: [^,]+, rid: ([a-z0-9-]+)")]
    private static partial Regex MatrixPlatform();

    [GeneratedRegex(@"\) rid=([a-z0-9-]+) ;;")]
    private static partial Regex ChosenPlatform();

    [GeneratedRegex("`((?:linux|osx|win)-[a-z0-9-]+)`")]
    private static partial Regex NamedPlatform();

    /// <summary>Of a release of this project, in the ways in which one is asked for.</summary>
    [GeneratedRegex(@"(?:rev: v|cfncorslint@v|cfncors@|CFNCORS_VERSION[=:] ?'?)(\d+\.\d+\.\d+)")]
    private static partial Regex NamedVersion();
}
