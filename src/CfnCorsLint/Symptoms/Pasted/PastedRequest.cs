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

    /// <summary>The method of the call that the page makes; <see langword="null"/> when it is not told, as by a preflight that asks for none.</summary>
    public string? CallMethod => AskedMethod ?? (IsPreflight ? null : Method);

    /// <summary>Whether the browser asks first by it.</summary>
    public bool IsPreflight => Method == "OPTIONS";

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

    /// <summary>Whether only requests have a header of that name.</summary>
    public static bool IsItsOwn(string name) =>
        name.Equals("Origin", NoCase)
        || name.StartsWith("Access-Control-Request-", NoCase)
        || name is "Request URL" or "Request Method";

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
}
