using System.Collections;
using System.Reflection;
using System.Text;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Nothing in the product remembers anything from one run to the next.</summary>
public sealed class StaticStateTests
{
    private const BindingFlags Own =
        BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    private static IEnumerable<FieldInfo> StaticFields =>
        Product
            .Types.SelectMany(type => type.GetFields(Own))
            .Where(state => !state.Name.StartsWith("<>", StringComparison.Ordinal));

    [Fact]
    public void Every_static_field_is_constant_or_readonly()
    {
        Assert.Empty(
            StaticFields.Where(state => !state.IsLiteral && !state.IsInitOnly).Select(NameOf)
        );
    }

    [Fact]
    public void No_static_field_holds_what_can_be_changed()
    {
        Assert.Empty(StaticFields.Where(state => CanBeChanged(state.FieldType)).Select(NameOf));
    }

    /// <summary>Arrays too: an <c>ImmutableArray</c> or a <c>FrozenSet</c> says what is meant.</summary>
    private static bool CanBeChanged(Type type) =>
        type.IsArray
        || type == typeof(StringBuilder)
        || (
            typeof(IEnumerable).IsAssignableFrom(type)
            && type.Namespace
                is "System.Collections"
                    or "System.Collections.Generic"
                    or "System.Collections.Concurrent"
                    or "System.Collections.ObjectModel"
            && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
            && !type.Name.StartsWith("ReadOnly", StringComparison.Ordinal)
            && !type.Name.StartsWith("IEnumerable", StringComparison.Ordinal)
        );

    private static string NameOf(FieldInfo state) => $"{state.DeclaringType}.{state.Name}";
}
