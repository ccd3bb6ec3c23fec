using System.Xml.Linq;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>A library's types never appear outside of its own files: that keeps it replaceable.</summary>
public sealed class PackageFileTests
{
    public static TheoryData<string> Packages => [.. PackageHome.All.Select(home => home.Package)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_named_in_its_own_files_only(string package)
    {
        PackageHome home = PackageHome.All.Single(home => home.Package == package);

        SourceFile[] files = [.. SourceFile.Under("src").Where(home.IsNamedIn)];

        Assert.Empty(files.Where(file => !home.Allows(file)).Select(file => file.Path));
        Assert.True(
            files.Length <= home.MostFiles,
            $"{package} is named in {string.Join(", ", files.Select(file => file.Path))}"
        );
    }

    [Fact]
    public void Every_package_of_the_product_has_a_home()
    {
        var homeless =
            from project in Directory.EnumerateFiles(
                Repo.PathTo("src"),
                "*.csproj",
                SearchOption.AllDirectories
            )
            from reference in XDocument.Load(project).Descendants("PackageReference")
            where reference.Attribute("PrivateAssets")?.Value != "all"
            let package = reference.Attribute("Include")?.Value
            where PackageHome.All.All(home => home.Package != package)
            select $"{Path.GetFileName(project)}: {package}";

        Assert.Empty(homeless);
    }

    [Fact]
    public void No_project_imports_a_namespace_for_all_its_files()
    {
        var imports =
            from project in Directory.EnumerateFiles(
                Repo.PathTo("src"),
                "*.csproj",
                SearchOption.AllDirectories
            )
            from import in XDocument.Load(project).Descendants("Using")
            select $"{Path.GetFileName(project)}: {import}";

        Assert.Empty(imports);
    }
}
