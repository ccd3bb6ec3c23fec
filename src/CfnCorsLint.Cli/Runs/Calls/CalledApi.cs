using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Gateways;

namespace CfnCorsLint.Cli.Runs.Calls;

/// <summary>Chooses the API that a call is meant for, where nobody named it and there are several.</summary>
internal static class CalledApi
{
    /// <summary>A route that takes whatever no other takes.</summary>
    private const string CatchAll = "$default";

    /// <summary>The APIs that the path fits best: whose route has the method, then whose route has the path alone, then those that take any path.</summary>
    /// <param name="pathIn">The path as an API has it.</param>
    /// <param name="method">As a page writes it.</param>
    public static ImmutableArray<ApiInFile> Among(
        ImmutableArray<ApiInFile> apis,
        Func<ApiInFile, string> pathIn,
        string method
    )
    {
        string verb = method.ToUpperInvariant();
        return apis.GroupBy(api => RankOf(api, pathIn(api), verb))
            .Where(group => group.Key is not null)
            .OrderBy(group => group.Key)
            .Select(group => group.ToImmutableArray())
            .FirstOrDefault([]);
    }

    /// <returns><see langword="null"/> when no route of the API is reached, in no case of the conditions.</returns>
    private static int? RankOf(ApiInFile api, string path, string verb) =>
        api.Api.Worlds.Select(world => RankOf(world.Api, path, verb)).Min();

    private static int? RankOf(Api api, string path, string verb) =>
        RouteFinder.Find(api, path, verb) switch
        {
            (null, _) => null,
            (_, { }) when api.Kind == ApiKind.FunctionUrl => 3,
            ({ Path: CatchAll }, _) => 3,
            ({ } route, { }) when route.Path.EndsWith("+}", StringComparison.Ordinal) => 2,
            (_, { }) => 0,
            _ => 1,
        };

    /// <summary>The distribution that the host of a whole address names; <see langword="null"/> where it names none.</summary>
    /// <exception cref="CannotRunException">The host is one that CloudFront gives, and several distributions may have it.</exception>
    public static string? AtHost(ImmutableArray<ApiInFile> apis, PageCall call)
    {
        if (call.Url is not { } url)
        {
            return null;
        }

        ImmutableArray<string> ids = Ways.AtHost(
            apis.SelectMany(api => api.Api.Worlds).Select(world => world.Api),
            url.Host
        );
        return ids switch
        {
            [] => null,
            [var only] => only,
            _ => throw new CannotRunException(
                $"{url.Host} does not tell which distribution it is: add --via with one of {string.Join(", ", ids)}"
            ),
        };
    }

    /// <summary>The APIs that the host of a whole address leads to by a custom domain; all where it is the domain of none.</summary>
    public static ImmutableArray<ApiInFile> AtDomain(ImmutableArray<ApiInFile> apis, PageCall call)
    {
        ImmutableArray<ApiInFile> meant = call.Url is { } url
            ? [.. apis.Where(api => CalledPath.DomainOf(api, url) is not null)]
            : [];
        return meant.IsEmpty ? apis : meant;
    }

    /// <summary>The APIs that get a call through the named thing in front of them; all APIs where nothing is named.</summary>
    /// <exception cref="CannotRunException">There is no such thing, or it leads the path elsewhere.</exception>
    public static ImmutableArray<ApiInFile> By(
        string? via,
        ImmutableArray<ApiInFile> apis,
        PageCall call
    )
    {
        if (via is null)
        {
            return apis;
        }

        string[] names =
        [
            .. apis.SelectMany(api => api.Api.Worlds)
                .SelectMany(world => Ways.NamesOf(world.Api))
                .Distinct(StringComparer.Ordinal),
        ];
        if (!names.Contains(via))
        {
            throw new CannotRunException(
                (names, IsDeclared(via, apis)) switch
                {
                    ([], true) =>
                        $"'{via}' leads to none of the APIs here, as far as the template shows",
                    ([], false) =>
                        $"nothing stands in front of an API here, so there is no '{via}' to call through",
                    (_, true) =>
                        $"'{via}' leads to none of the APIs here: write --via with one of {string.Join(", ", names)}",
                    (_, false) =>
                        $"there is no '{via}' in front of an API: write --via with one of {string.Join(", ", names)}",
                }
            );
        }

        ImmutableArray<ApiInFile> meant =
        [
            .. apis.Where(api =>
                api.Api.Worlds.Any(world =>
                    Ways.Find(world.Api, via, call.Path, api.Model) is not null
                )
            ),
        ];
        return meant.IsEmpty
            ? throw new CannotRunException($"'{via}' leads {call.Path} to none of the APIs here")
            : meant;
    }

    /// <summary>Whether there is a resource of that name, whatever it leads to.</summary>
    private static bool IsDeclared(string id, ImmutableArray<ApiInFile> apis) =>
        apis.Any(api => api.Model.Template.Find(id) is not null);
}
