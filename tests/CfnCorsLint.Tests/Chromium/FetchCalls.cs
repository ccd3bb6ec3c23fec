using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>The calls that pages make in the combinations.</summary>
internal static class FetchCalls
{
    private static readonly string s_long = new('a', 129);

    public static ImmutableArray<string> Methods { get; } =
    [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "OPTIONS",
        "get",
        "post",
        "put",
        "patch",
        "delete",
        "Custom",
    ];

    public static ImmutableArray<ImmutableArray<HeaderLine>> HeaderSets { get; } =
    [
        [],
        [new("Content-Type", "application/json")],
        [new("Authorization", "Bearer abc")],
        [new("X-Custom", "1")],
        [new("content-type", "application/json"), new("Authorization", "Bearer abc")],
        [new("X-Zulu", "1"), new("X-Api-Key", "k"), new("Content-Type", "application/json")],
        [new("Content-Type", "text/plain")],
        [new("Content-Type", "text/plain;charset=UTF-8")],
        [new("Content-Type", "TEXT/PLAIN")],
        [new("Content-Type", "text/plain; charset=\"utf-8\"")],
        [new("Content-Type", "application/x-www-form-urlencoded")],
        [new("Content-Type", "multipart/form-data; boundary=x")],
        [new("Content-Type", "text/plainer")],
        [new("Content-Type", "text/plain, application/json")],
        [new("Content-Type", $"text/plain;charset={s_long}")],
        [new("Accept", "application/json")],
        [new("Accept", "application/json; version=\"1\"")],
        [new("Accept", s_long)],
        [new("Accept-Language", "de-DE, de;q=0.9")],
        [new("Accept-Language", "de_DE")],
        [new("Content-Language", "de")],
        [new("Content-Language", "de:DE")],
        [new("Range", "bytes=0-255")],
        [new("Range", "bytes=5-")],
        [new("Range", "bytes=-500")],
        [new("Range", "bytes=0-1,3-4")],
        [new("Range", "bytes=9-3")],
        [new("Cache-Control", "no-cache")],
        [new("If-Match", "\"1\""), new("Accept", "*/*")],
        [new("X-Requested-With", "XMLHttpRequest")],
        [new("DPR", "2")],
        [new("DPR", "2.")],
        [new("Device-Memory", "0.5"), new("X-Custom", "1")],
        [new("Width", "640"), new("Viewport-Width", "1.5")],
        [new("RTT", "100"), new("Downlink", "1.4"), new("ECT", "4g")],
        [new("ECT", "5g")],
        [new("Save-Data", "off")],
        [new("Intervention", "any")],
        [new("Save-Data", "on"), new("Accept", "text/html")],
        [new("User-Agent", "someone")],
    ];

    /// <summary>Calls that each part of the answers is varied for, one by one.</summary>
    public static ImmutableArray<FetchCall> Usual { get; } =
    [
        new("GET", [], "same-origin"),
        new("GET", [], "include"),
        new("GET", [new("Authorization", "Bearer abc")], "omit"),
        new("GET", [new("Authorization", "Bearer abc")], "include"),
        new("POST", [new("Content-Type", "application/json")], "same-origin"),
        new("PUT", [new("Content-Type", "application/json"), new("X-Custom", "1")], "same-origin"),
        new("DELETE", [new("X-Custom", "1")], "include"),
        new("patch", [], "omit"),
        new("PUT", [], "same-origin", IsSandboxed: true),
    ];

    /// <summary>Every method and every set of headers once.</summary>
    public static IEnumerable<FetchCall> Each =>
        Methods
            .Select(method => new FetchCall(method, [], "same-origin"))
            .Concat(HeaderSets.Select(headers => new FetchCall("POST", headers, "omit")))
            .Concat(HeaderSets.Select(headers => new FetchCall("GET", headers, "include")));
}
