using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>What is shipped, compiled: the core library and the command line.</summary>
internal static class Product
{
    public static ImmutableArray<Assembly> Assemblies { get; } =
    [typeof(SourceText).Assembly, Assembly.Load("cfncors")];

    /// <summary>The types that a person wrote, nested ones too.</summary>
    public static IEnumerable<Type> Types =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where type.Namespace?.StartsWith("CfnCorsLint", StringComparison.Ordinal) == true
        where !IsGenerated(type)
        select type;

    private static bool IsGenerated(Type type) =>
        type.Name.StartsWith('<')
        || type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
