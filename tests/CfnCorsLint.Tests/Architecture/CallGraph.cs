using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Which method of the product may run which, as far as compiled code tells.</summary>
/// <remarks>
/// A method that names another runs it: so does one that makes a delegate of it, whoever calls that later, and one that makes an iterator,
/// whoever walks it. A call to a virtual method or to an interface runs every override in the product. Two records that are compared or
/// hashed run what their fields run. What stays unseen is a delegate that is kept in a field and called by what it calls itself.
/// </remarks>
internal sealed class CallGraph
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private readonly Dictionary<MethodBase, HashSet<MethodBase>> _overrides = [];
    private readonly Dictionary<MethodBase, ImmutableArray<MethodBase>> _calls = [];

    /// <summary>How values of a type are compared.</summary>
    private readonly Dictionary<Type, ImmutableArray<MethodBase>> _comparisons = [];

    private readonly ImmutableArray<Assembly> _assemblies;

    private CallGraph(ImmutableArray<Assembly> assemblies)
    {
        _assemblies = assemblies;
    }

    public IEnumerable<MethodBase> Methods => _calls.Keys;

    public static CallGraph OfProduct() => Of(Product.Assemblies);

    public static CallGraph Of(ImmutableArray<Assembly> assemblies)
    {
        var graph = new CallGraph(assemblies);
        Type[] types = [.. assemblies.SelectMany(assembly => assembly.GetTypes())];
        foreach (Type type in types.Where(type => !type.IsInterface))
        {
            graph.AddOverrides(type);
            graph._comparisons[type] =
            [
                .. types
                    .Where(type.IsAssignableFrom)
                    .SelectMany(MethodsOf)
                    .Where(method => method.Name is nameof(Equals) or nameof(GetHashCode)),
            ];
        }

        foreach (MethodBase method in types.SelectMany(MethodsOf))
        {
            graph._calls[method] = [.. graph.Called(method).Distinct()];
        }

        return graph;
    }

    public ImmutableArray<MethodBase> CallsOf(MethodBase method) =>
        _calls.GetValueOrDefault(method, []);

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));

    private void AddOverrides(Type type)
    {
        foreach (MethodInfo method in type.GetMethods(All).Where(method => method.IsVirtual))
        {
            MethodBase first = Definition(method.GetBaseDefinition());
            if (first != method)
            {
                Override(first, method);
            }
        }

        foreach (Type contract in type.GetInterfaces())
        {
            InterfaceMapping map = type.GetInterfaceMap(contract);
            for (int at = 0; at < map.InterfaceMethods.Length; at++)
            {
                Override(Definition(map.InterfaceMethods[at]), Definition(map.TargetMethods[at]));
            }
        }
    }

    private void Override(MethodBase first, MethodBase method)
    {
        if (!_overrides.TryGetValue(first, out HashSet<MethodBase>? all))
        {
            _overrides[first] = all = [];
        }

        all.Add(method);
    }

    private IEnumerable<MethodBase> Called(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } instructions)
        {
            yield break;
        }

        foreach ((OpCode code, EntityHandle handle) in IlTokens.WithCodes(instructions))
        {
            if (
                handle.Kind
                    is HandleKind.MethodDefinition
                        or HandleKind.MemberReference
                        or HandleKind.MethodSpecification
                && Resolved(method, MetadataTokens.GetToken(handle)) is { } named
            )
            {
                foreach (MethodBase run in RunBy(named, code != OpCodes.Call))
                {
                    yield return run;
                }
            }
        }
    }

    private IEnumerable<MethodBase> RunBy(MethodBase named, bool isVirtual)
    {
        MethodBase called = Definition(named);
        if (!IsOwn(called.DeclaringType))
        {
            return TypeArgumentsOf(named).SelectMany(RunOn).Concat(OverridesOf(called));
        }

        return !isVirtual ? [called]
            : called is ConstructorInfo { DeclaringType: { } made } && IsIterator(made)
                ? MethodsOf(made).Where(IsStep)
            : OverridesOf(called).Prepend(called);
    }

    /// <summary>What a collection or a comparer runs on its items: whether they are equal. All else that it runs it is given.</summary>
    private IEnumerable<MethodBase> RunOn(Type item) => _comparisons.GetValueOrDefault(item, []);

    private IEnumerable<MethodBase> OverridesOf(MethodBase called) =>
        called.DeclaringType == typeof(object)
            ? []
            : _overrides
                .GetValueOrDefault(
                    called is MethodInfo { IsVirtual: true } info
                        ? Definition(info.GetBaseDefinition())
                        : called,
                    []
                )
                .Where(method => !IsGenerated(method.DeclaringType));

    private static IEnumerable<Type> TypeArgumentsOf(MethodBase named) =>
        (
            named.DeclaringType is { IsConstructedGenericType: true } type
                ? type.GetGenericArguments()
                : []
        ).Concat(named.IsGenericMethod ? named.GetGenericArguments() : []);

    private static bool IsIterator(Type? type) =>
        IsGenerated(type) && typeof(System.Collections.IEnumerator).IsAssignableFrom(type);

    private static bool IsStep(MethodBase method) =>
        method.Name.EndsWith(
            nameof(System.Collections.IEnumerator.MoveNext),
            StringComparison.Ordinal
        );

    private static bool IsGenerated(Type? type) =>
        type?.IsDefined(typeof(CompilerGeneratedAttribute), false) == true
        || type?.Name.StartsWith('<') == true;

    private bool IsOwn(Type? type) => type is not null && _assemblies.Contains(type.Assembly);

    private static MethodBase? Resolved(MethodBase method, int token)
    {
        Type[]? ofType = method.DeclaringType is { IsGenericType: true } type
            ? type.GetGenericArguments()
            : null;
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod) as MethodBase;
    }

    /// <summary>The method as it is written, whatever types it is used with.</summary>
    private static MethodBase Definition(MethodBase method) =>
        method.Module.ResolveMethod(method.MetadataToken) ?? method;
}
