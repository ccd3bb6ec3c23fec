using System.Xml.Linq;
using System.Xml.Schema;

namespace CfnCorsLint.Tests.Support;

/// <summary>Holds reports of tests against the schema that the repository publishes.</summary>
internal static class JUnitSchema
{
    private static readonly XmlSchemaSet s_schema = Read();

    /// <returns>A line for each place that the schema refuses.</returns>
    public static IReadOnlyList<string> Refused(XDocument report)
    {
        var refused = new List<string>();
        report.Validate(s_schema, (_, problem) => refused.Add(problem.Message));
        return refused;
    }

    private static XmlSchemaSet Read()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Repo.PathTo("schemas/junit.xsd"));
        schemas.Compile();
        return schemas;
    }
}
