using System.Text.RegularExpressions;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Holds what a pasted text tells of the request that an answer in it belongs to.</summary>
internal sealed partial record PastedRequest
{
    private const StringComparison NoCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>The method, in capitals; <see langword="null"/> when it is not told.</summary>
    public string? Method { get; init; }

    /// <summary>The address, or its path alone; <see langword="null"/> when it is not told.</summary>
    public string? Address { get; init; }

    public string? Host { get; init; }

    /// <summary>Where the page is served from; <see langword="null"/> when the request says nothing of it.</summary>
    public string? Origin { get; init; }

    /// <summary>The method that a preflight asks for; <see langword="null"/> when it asks for none.</summary>
    public string? AskedMethod { get; init; }

    /// <summary>The headers that a preflight asks for, with commas between them; <c>""</c> for none.</summary>
    public string AskedHeaders { get; init; } = "";

    /// <summary>The whole address; <see langword="null"/> when the host is not told.</summary>
    public string? Url =>
        Address is null ? null
        : Address.Contains("://", StringComparison.Ordinal) ? Address
        : Host is { } host ? $"https://{host}{Address}"
        : null;

    /// <summary>Reads a line such as <c>OPTIONS /orders HTTP/1.1</c>.</summary>
    /// <returns><see langword="null"/> when it is none.</returns>
    public static PastedRequest? OfLine(string line) =>
        Line().Match(line) is { Success: true } match
            ? new PastedRequest
            {
                Method = match.Groups["method"].Value,
                Address = match.Groups["address"].Value,
            }
            : null;

    /// <summary>Whether the line is a command of <c>curl</c>, or the beginning of one.</summary>
    public static bool IsCurl(string line) => Curl().IsMatch(line);

    /// <summary>Reads a command such as <c>curl -i -X OPTIONS "https://…" -H "Origin: …"</c>.</summary>
    /// <returns><see langword="null"/> when it is none.</returns>
    public static PastedRequest? OfCurl(string line)
    {
        if (
            !IsCurl(line)
            || CurlAddress().Match(CurlValue().Replace(line, " "))
                is not { Success: true, Value: var url }
        )
        {
            return null;
        }

        string method =
            CurlMethod().Match(line) is { Success: true } named ? named.Groups["method"].Value
            : CurlHead().IsMatch(line) ? "HEAD"
            : CurlData().IsMatch(line) ? "POST"
            : "GET";
        var request = new PastedRequest { Method = method, Address = url };
        foreach (Match header in CurlHeader().Matches(line))
        {
            string[] parts = header
                .Groups["header"]
                .Value.Split(':', 2, StringSplitOptions.TrimEntries);
            request = parts is [var name, var value] ? request.With(name, value) : request;
        }

        return request;
    }

    /// <summary>The request with one of its headers.</summary>
    public PastedRequest With(string name, string value) =>
        name.Equals("Host", NoCase) ? this with { Host = value }
        : name.Equals("Origin", NoCase) ? this with { Origin = value }
        : name.Equals("Access-Control-Request-Method", NoCase) ? this with { AskedMethod = value }
        : name.Equals("Access-Control-Request-Headers", NoCase) ? this with { AskedHeaders = value }
        : name.Equals("Request URL", NoCase) ? this with { Address = value }
        : name.Equals("Request Method", NoCase) ? this with { Method = value }
        : this;

    [GeneratedRegex(
        @"^(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (?<address>[^\s]+) HTTP/[0-9]"
    )]
    private static partial Regex Line();

    [GeneratedRegex(@"(^|[\s/$>])curl(\.exe)?\s")]
    private static partial Regex Curl();

    /// <summary>A value that may hold another address than that of the call.</summary>
    [GeneratedRegex(
        """\s(-H|--header|-d|--data[a-z-]*|--json|-e|--referer)[\s=]*(?<quote>['"]).*?\k<quote>"""
    )]
    private static partial Regex CurlValue();

    [GeneratedRegex("""https?://[^\s'"\\]+""")]
    private static partial Regex CurlAddress();

    [GeneratedRegex("""(-X\s*|--request[ =])['"]?(?<method>[A-Z]+)""")]
    private static partial Regex CurlMethod();

    [GeneratedRegex(@"\s(-[a-zA-Z]*I[a-zA-Z]*|--head)(\s|$)")]
    private static partial Regex CurlHead();

    [GeneratedRegex(@"\s(-d|--data[a-z-]*|--json)(\s|=)")]
    private static partial Regex CurlData();

    [GeneratedRegex("""(-H|--header)\s*(?<quote>['"])(?<header>.*?)\k<quote>""")]
    private static partial Regex CurlHeader();
}
