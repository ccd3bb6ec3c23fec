using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views;

/// <summary>Tells what a settings file may need to say about an API of a repository.</summary>
/// <param name="File">As it is shown.</param>
/// <param name="Id">The title of a specification that stands alone.</param>
/// <param name="MeansCors">Whether something in it is about CORS.</param>
/// <param name="Origins">Those it allows, as they are written; <c>*</c> among them.</param>
public sealed record SeenApi(
    string File,
    string Id,
    Truth MeansCors,
    ImmutableArray<string> Origins
)
{
    /// <summary>The APIs that a settings file can name, a specification that stands alone by its title; no WebSocket API is among them.</summary>
    public static ImmutableArray<SeenApi> In(CheckResult result)
    {
        if (result.Model is not { } model)
        {
            return [];
        }

        var context = new LintContext(
            model,
            PageSettings.None,
            ImmutableDictionary<string, string>.Empty
        );
        return
        [
            .. from api in model.Apis
            let worlds = api.Worlds.Select(one => one.Api).ToList()
            let name = api.Id.Length > 0 ? api.Id : worlds[0].Document?.Title ?? ""
            where name.Length > 0
            where worlds.All(one => one.Kind != ApiKind.WebSocket && !one.IsExternal)
            select new SeenApi(
                result.Source.Path,
                name,
                worlds.Max(one => Intent.Of(one, context)),
                [
                    .. worlds
                        .SelectMany(one =>
                            one.Routes.SelectMany(route => ExpectedOrigins.AllowedBy(one, route))
                        )
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ]
            ),
        ];
    }
}
