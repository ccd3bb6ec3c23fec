using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Turns the policies of one API in each world into what <c>inspect</c> shows of them.</summary>
internal static class CorsViewReader
{
    /// <returns><see langword="null"/> when the API has none, or its service takes none.</returns>
    public static CorsView? Read(MergedWorlds<Api> apis)
    {
        var policies = new MergedWorlds<CorsPolicy>(
            [
                .. apis.Worlds.SelectMany(pair =>
                    pair.Thing is { IsServed: true, Cors: { } policy }
                        ? [(pair.World, policy)]
                        : Array.Empty<(World, CorsPolicy)>()
                ),
            ],
            apis.Worlds.Length
        );
        if (policies.Worlds.IsEmpty)
        {
            return null;
        }

        return policies.When is { } when
            ? new CorsView($"whether {when}", [])
            : new CorsView(
                policies.Common(
                    policy => policy.Body is null ? policy.Unknown : null,
                    "it differs"
                ),
                [.. policies.Parts(Entries, entry => entry.Name).Select(Merge)]
            );
    }

    private static CorsEntryView Merge(MergedWorlds<(string Name, CorsEntry Entry)> entries) =>
        new(entries.First.Name, entries.Common(one => ValueOf(one.Entry.Value)));

    private static IEnumerable<(string Name, CorsEntry Entry)> Entries(CorsPolicy policy) =>
        from pair in new (string Name, CorsEntry? Entry)[]
        {
            ("allowOrigins", policy.Origins),
            ("allowMethods", policy.Methods),
            ("allowHeaders", policy.Headers),
            ("exposeHeaders", policy.ExposeHeaders),
            ("allowCredentials", policy.Credentials),
            ("maxAge", policy.MaxAge),
        }
        let entry = pair.Entry
        where entry is not null
        select (pair.Name, entry);

    private static Shown<string> ValueOf(Value value)
    {
        ImmutableArray<Value> items = value is Value.List list ? list.Items : [value];
        return items.FirstOrDefault(item => item is not Value.Known) is { } unknown
            ? new Shown<string>(null, ShownValues.Why(unknown), value.ByDefaultOf)
            : new Shown<string>(
                string.Join('\n', items.OfType<Value.Known>().Select(item => item.Text)),
                null,
                value.ByDefaultOf
            );
    }
}
