using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Model;

/// <summary>Decides which spellings of a path are one route of an API, and which ones a REST API refuses.</summary>
/// <remarks>
/// A REST API holds <c>/carts</c> and <c>/carts/</c> as one resource, with the case as written:
/// https://github.com/aws/serverless-application-model/issues/3816. That an HTTP API does so is nowhere said: it keeps the spellings apart.
/// </remarks>
internal static class RoutePaths
{
    /// <summary>The path of the resource that the service makes of the path: <c>/carts</c> for <c>/carts/</c> in a REST API.</summary>
    public static string HeldAs(ApiKind kind, string path) =>
        kind == ApiKind.Rest && path.Length > 1 && path[^1] == '/' ? path[..^1] : path;

    /// <summary>The parts of a path; none of <c>/</c> in a REST API.</summary>
    /// <param name="path">With or without a query.</param>
    public static string[] PartsOf(ApiKind kind, string path)
    {
        string held = HeldAs(kind, path.Split('?', '#')[0]);
        return held == "/" && kind == ApiKind.Rest ? [] : held.TrimStart('/').Split('/');
    }

    /// <summary>Why nobody can know what a REST API makes of the path; <see langword="null"/> when the path is plain.</summary>
    public static string? WhyUnknown(ApiKind kind, string path) =>
        kind == ApiKind.Rest && path.Split('?', '#')[0].Contains("//", StringComparison.Ordinal)
            ? $"an empty part in '{path}'"
            : null;

    public static bool IsVariable(string part) => part.StartsWith('{') && part.EndsWith('}');

    /// <summary>The paths that the deployment of a REST API refuses since a variable of another name stands beside one of theirs, with the reason.</summary>
    /// <remarks>
    /// <c>A sibling ({id}) of this resource already has a variable path part -- only one is allowed</c>:
    /// https://github.com/amazon-archives/aws-apigateway-importer/issues/202 (a definition),
    /// https://github.com/serverless-nextjs/serverless-next.js/issues/206 (resources, one of them greedy)
    /// </remarks>
    public static ImmutableDictionary<string, string> Refused(
        ApiKind kind,
        IEnumerable<string> paths
    )
    {
        if (kind != ApiKind.Rest)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var folders = new Dictionary<(int, string), int>();
        (string Path, (int Folder, string Name)[] Variables)[] all =
        [
            .. paths
                .Where(path => path.Contains('{', StringComparison.Ordinal))
                .Select(path => (path, VariablesOf(path, folders).ToArray())),
        ];
        var named = new Dictionary<int, string>();
        var clashes = new Dictionary<int, string>();
        foreach ((int folder, string name) in all.SelectMany(one => one.Variables))
        {
            if (!named.TryAdd(folder, name) && named[folder] != name)
            {
                clashes[folder] =
                    $"'{name}' beside '{named[folder]}', which the deployment refuses";
            }
        }

        return clashes.Count == 0
            ? ImmutableDictionary<string, string>.Empty
            : all.SelectMany(one =>
                    one.Variables.Where(variable => clashes.ContainsKey(variable.Folder))
                        .Take(1)
                        .Select(variable => KeyValuePair.Create(one.Path, clashes[variable.Folder]))
                )
                .DistinctBy(pair => pair.Key)
                .ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The parts of an API as the service holds them: all spellings of one resource are put together, under the one that comes first.</summary>
    public static ImmutableArray<RouteParts> Joined(ApiKind kind, ImmutableArray<RouteParts> parts)
    {
        ImmutableDictionary<string, string> refused = Refused(kind, parts.Select(one => one.Path));
        return parts.All(one => IsPlain(kind, one, refused))
            ? parts
            :
            [
                .. parts
                    .GroupBy(one => HeldAs(kind, one.Path), StringComparer.Ordinal)
                    .Select(spellings => Join(kind, [.. spellings], refused)),
            ];
    }

    private static bool IsPlain(
        ApiKind kind,
        RouteParts parts,
        ImmutableDictionary<string, string> refused
    ) =>
        HeldAs(kind, parts.Path) == parts.Path
        && WhyUnknown(kind, parts.Path) is null
        && !refused.ContainsKey(parts.Path);

    private static RouteParts Join(
        ApiKind kind,
        RouteParts[] spellings,
        ImmutableDictionary<string, string> refused
    ) =>
        spellings[0] with
        {
            OtherSpellings = [.. spellings.Skip(1).Select(one => one.Path)],
            Methods = [.. spellings.SelectMany(one => one.Methods)],
            Unknown = spellings
                .Select(one =>
                    one.Unknown ?? WhyUnknown(kind, one.Path) ?? refused.GetValueOrDefault(one.Path)
                )
                .FirstOrDefault(why => why is not null),
        };

    /// <summary>Each variable with the folder that it stands in; one that is not known may be named as the others.</summary>
    /// <param name="folders">The numbers of the folders met so far, by the number of the folder around them and their own part; 0 is around all.</param>
    private static IEnumerable<(int Folder, string Name)> VariablesOf(
        string path,
        Dictionary<(int, string), int> folders
    )
    {
        int folder = 0;
        foreach (string part in path.Split('/'))
        {
            if (part != "{?}" && IsVariable(part))
            {
                yield return (folder, part);
            }

            if (!folders.TryGetValue((folder, part), out int inner))
            {
                inner = folders.Count + 1;
                folders.Add((folder, part), inner);
            }

            folder = inner;
        }
    }
}
