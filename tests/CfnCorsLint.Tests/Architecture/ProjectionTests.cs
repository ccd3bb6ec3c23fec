using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CfnCorsLint.Cli;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Keeps LINQ's own <c>Select</c> and <c>Where</c> out of the tool: decision 0014.</summary>
public sealed class ProjectionTests
{
    public static TheoryData<string> Assemblies =>
        [typeof(CorsLinter).Assembly.Location, typeof(ExitCode).Assembly.Location];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_code_calls_select_or_where_of_linq(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();

        var called =
            from handle in reader.MemberReferences
            let member = reader.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = reader.GetTypeReference((TypeReferenceHandle)member.Parent)
            where reader.GetString(type.Namespace) == "System.Linq"
            select reader.GetString(member.Name);
        var names = called.ToHashSet(StringComparer.Ordinal);

        Assert.Contains("Any", names);
        Assert.DoesNotContain("Select", names);
        Assert.DoesNotContain("Where", names);
    }
}
