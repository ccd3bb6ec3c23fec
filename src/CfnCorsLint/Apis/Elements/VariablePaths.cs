using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Finds the paths of an API whose variables take calls to written parts of others: <c>/pets/{id}</c> takes <c>/pets/dog</c>, too.</summary>
internal sealed class VariablePaths
{
    private const string Variable = "{}";

    private const string Greedy = "+}";

    /// <summary>With more written parts than these nothing is looked for: each doubles the work.</summary>
    private const int MaxWritten = 8;

    private readonly Dictionary<string, string> _byShape = new(StringComparer.Ordinal);

    /// <param name="paths">Greedy ones are passed over.</param>
    public VariablePaths(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            string[] parts = path.Split('/');
            if (
                parts.Any(RoutePaths.IsVariable) && !path.EndsWith(Greedy, StringComparison.Ordinal)
            )
            {
                _byShape.TryAdd(ShapeOf(parts, 0, []), path);
            }
        }
    }

    /// <summary>The closest path that takes what this one does not; <see langword="null"/> when there is none, as for greedy ones, which are longer.</summary>
    public string? Beside(string path) =>
        _byShape.Count == 0 || path.EndsWith(Greedy, StringComparison.Ordinal)
            ? null
            : Shapes(path).FirstOrDefault();

    /// <summary>The paths that take all that this one does, the closest first.</summary>
    private IEnumerable<string> Shapes(string path)
    {
        string[] parts = path.Split('/');
        int[] written =
        [
            .. Enumerable
                .Range(0, parts.Length)
                .Where(at => parts[at].Length > 0 && !RoutePaths.IsVariable(parts[at])),
        ];
        return written.Length > MaxWritten
            ? []
            // Written parts win over variables, and the first part counts most.
            : Enumerable
                .Range(1, (1 << written.Length) - 1)
                .Select(mask => _byShape.GetValueOrDefault(ShapeOf(parts, mask, written)))
                .OfType<string>();
    }

    /// <param name="mask">Which of the written parts a variable takes: the lowest bit is the last one.</param>
    private static string ShapeOf(string[] parts, int mask, int[] written)
    {
        string[] shape = [.. parts.Select(part => RoutePaths.IsVariable(part) ? Variable : part)];
        for (int bit = 0; bit < written.Length; bit++)
        {
            if ((mask & (1 << bit)) != 0)
            {
                shape[written[written.Length - 1 - bit]] = Variable;
            }
        }

        return string.Join('/', shape);
    }
}
