using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>The ways to write the parts of an answer: each a list of header lines, none for an absent header, the right way first.</summary>
internal static class Spellings
{
    /// <summary>Without 408 and 425, which Chromium asks for again, and without 407, which no server but a proxy may send.</summary>
    public static ImmutableArray<int> Statuses { get; } =
    [
        200,
        201,
        204,
        206,
        299,
        300,
        301,
        302,
        303,
        304,
        307,
        308,
        400,
        401,
        403,
        404,
        405,
        413,
        415,
        429,
        500,
        502,
        503,
        504,
    ];

    public static ImmutableArray<ImmutableArray<string>> Credentials { get; } =
    [
        ["true"],
        [],
        ["True"],
        ["TRUE"],
        ["false"],
        ["1"],
        [""],
        ["'true'"],
        [" true "],
        ["true, true"],
        ["true", "true"],
        ["true", "false"],
    ];

    public static ImmutableArray<ImmutableArray<string>> Origins(FetchCall call, string page)
    {
        string own = call.IsSandboxed ? "null" : page;
        string other = page.Replace("localhost", "app.localhost", StringComparison.Ordinal);
        return
        [
            [own],
            ["*"],
            [],
            [other],
            [call.IsSandboxed ? page : "null"],
            [$"{own}/"],
            [$"{own}/orders"],
            [own.ToUpperInvariant()],
            [own.Replace("localhost", "LOCALHOST", StringComparison.Ordinal)],
            [own.Replace("http:", "https:", StringComparison.Ordinal)],
            ["http://localhost"],
            ["localhost"],
            ["http://*.localhost"],
            ["http://*"],
            ["**"],
            [""],
            [$"'{own}'"],
            [$"\"{own}\""],
            ["'*'"],
            [$" {own}\t"],
            [" * "],
            [$"{own}, {own}"],
            [$"{own},{other}"],
            [$"{other} {own}"],
            ["*, *"],
            [own, own],
            ["*", "*"],
            [other, own],
            ["*", own],
            [own, ""],
        ];
    }

    public static ImmutableArray<ImmutableArray<string>> Methods(FetchCall call)
    {
        string sent = call.Method is "patch" or "Custom"
            ? call.Method
            : call.Method.ToUpperInvariant();
        return
        [
            [sent],
            ["*"],
            [],
            [$"GET,{sent}"],
            [$"GET, {sent} , HEAD"],
            [$",{sent},,"],
            [$"\t{sent}\t,GET"],
            ["GET", sent],
            [sent, "*"],
            ["GET,*"],
            [sent.ToLowerInvariant()],
            [sent.ToUpperInvariant()],
            ["GET"],
            ["GET,HEAD,POST"],
            [""],
            [","],
            [$"'{sent}'"],
            ["'*'"],
            [$"\"{sent}\""],
            [$"{sent},\"GET,HEAD\""],
            [$"GET {sent}"],
            [$"GET;{sent}"],
            [$"{sent},a:b"],
            [$"[{sent}]"],
            [$"{sent}S"],
            ["ANY"],
        ];
    }

    public static ImmutableArray<ImmutableArray<string>> Headers(FetchCall call)
    {
        string[] names = [.. call.Headers.Select(line => line.Name)];
        string all = string.Join(",", names);
        string last = names.LastOrDefault("x-none");
        return
        [
            [all],
            ["*"],
            [],
            [string.Join(" , ", names)],
            [all.ToUpperInvariant()],
            [all.ToLowerInvariant()],
            [$"{all},*"],
            [$"*,{last}"],
            [$"*, {names.FirstOrDefault("x-none")}"],
            [$"X-Other,{all},,"],
            ["X-Other", all],
            [.. names, "X-Other"],
            [string.Join(",", names.SkipLast(1))],
            ["X-Other"],
            ["Content-Type"],
            ["Authorization"],
            [""],
            ["*,"],
            ["**"],
            ["'*'"],
            [$"'{all}'"],
            [$"\"{all}\""],
            [$"{all},X Other"],
            [$"{all},X-Other: 1"],
            [$"{all};X-Other"],
            [all.Replace('-', '_')],
            [string.Join(" ", names.Append("X-Other"))],
        ];
    }
}
