using System.Reflection;
using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Every group of methods that may run each other in a circle is listed in a decision record, with what bounds it.</summary>
public sealed partial class RecursionTests
{
    private const string Own = "CfnCorsLint.";

    private const string Record = ".github/decisions/0017-no-stack-depth-depends-on-the-input.md";

    [Fact]
    public void Every_recursion_is_listed_with_its_bound()
    {
        var listed =
            from line in File.ReadLines(Repo.PathTo(Record))
            where line.StartsWith("| `", StringComparison.Ordinal)
            let cells = line.Split(" | ")
            where cells is [_, { Length: > 2 }]
            select cells[0][2..];

        Assert.Equal(
            Circles(CallGraph.OfProduct()).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Recursion_is_seen_through_lambdas_iterators_local_functions_and_overrides()
    {
        IEnumerable<string> circles = Circles(CallGraph.Of([typeof(Recursions).Assembly]));

        Assert.Equal(
            [
                "`Tests.Architecture.Recursions.ByInterface.Dispose`",
                "`Tests.Architecture.Recursions.ByIterator`",
                "`Tests.Architecture.Recursions.ByLambda`",
                "`Tests.Architecture.Recursions.ByLocalFunction`",
                "`Tests.Architecture.Recursions.Pair.Equals`, `Tests.Architecture.Recursions.Pair.GetHashCode`",
            ],
            circles.Where(circle => circle.Contains(nameof(Recursions), StringComparison.Ordinal))
        );
    }

    private static IEnumerable<string> Circles(CallGraph graph) =>
        from circle in StronglyConnected.Of(graph.Methods, graph.CallsOf)
        where
            circle.All(method =>
                method.DeclaringType?.FullName?.StartsWith(Own, StringComparison.Ordinal) == true
            )
        let names = circle.Select(NameOf).Distinct().Order(StringComparer.Ordinal)
        let shown = string.Join(", ", names.Select(name => $"`{name}`"))
        orderby shown
        select shown;

    /// <summary>The name of what a person wrote, of which the compiler made several methods and types.</summary>
    private static string NameOf(MethodBase method)
    {
        string name = method.Name;
        Type? type = method.DeclaringType;
        for (; type is { DeclaringType: { } outer } && type.Name.StartsWith('<'); type = outer)
        {
            name = Written().Match(type.Name) is { Success: true } made ? made.Value : name;
        }

        string owner = type?.FullName?[Own.Length..].Replace('+', '.') ?? "";
        return $"{owner}.{(Written().Match(name) is { Success: true } found ? found.Value : name)}";
    }

    /// <summary><c>Visit</c> in <c>&lt;Visit&gt;d__5</c>, and in <c>&lt;Below&gt;g__Visit|0_1</c> what holds it.</summary>
    [GeneratedRegex("(?<=^<)[^<>]+(?=>)")]
    private static partial Regex Written();
}
