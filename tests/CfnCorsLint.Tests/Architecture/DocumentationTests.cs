using System.Reflection;
using System.Xml.Linq;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Every type of the product says in one sentence what it is.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Every_type_has_a_summary()
    {
        IEnumerable<string> documented = Product.Assemblies.SelectMany(DocumentedIn);

        Assert.Empty(Product.Types.Select(NameInDocumentation).Except(documented));
    }

    private static IEnumerable<string> DocumentedIn(Assembly assembly) =>
        from member in XDocument
            .Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
        let summary = member.Element("summary")
        where summary is not null && !string.IsNullOrWhiteSpace(summary.Value)
        select (string?)member.Attribute("name") ?? "";

    private static string NameInDocumentation(Type type) => $"T:{type.FullName?.Replace('+', '.')}";
}
