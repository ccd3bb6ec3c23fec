using System.Collections.Immutable;

namespace CfnCorsLint;

/// <summary>Decides from the bytes or characters alone that a text is no template and no spec, so that most files cost no more than being read.</summary>
public static class QuickTest
{
    private static readonly ImmutableArray<string> s_marksOfApis =
    [
        "AWS::ApiGateway",
        "AWS::Serverless::",
        "AWS::Lambda::Url",
        "x-amazon-apigateway",
    ];

    /// <summary>Whether the text may be a template or a spec: it holds <c>AWS::</c>, <c>x-amazon-apigateway</c>, or a key <c>swagger</c> or <c>openapi</c>.</summary>
    public static bool IsWorthReading(ReadOnlySpan<byte> text) =>
        text.IndexOf("AWS::"u8) >= 0
        || text.IndexOf("x-amazon-apigateway"u8) >= 0
        || HasKey(text, "swagger"u8)
        || HasKey(text, "openapi"u8);

    /// <summary>Whether a text that cannot be parsed is one of ours all the same: it names an API, and no template engine is to fill it first.</summary>
    public static bool IsMeantForUs(string text) =>
        s_marksOfApis.Any(mark => text.Contains(mark, StringComparison.Ordinal))
        && !IsForAnEngine(text);

    /// <summary>Whether a template engine is to fill the text before it is what its name says.</summary>
    public static bool IsForAnEngine(string text) =>
        text.Contains("{{", StringComparison.Ordinal)
        || text.Contains("{%", StringComparison.Ordinal)
        || text.Contains("%{", StringComparison.Ordinal);

    /// <summary>Whether the word stands somewhere with a colon behind it, quoted or not.</summary>
    private static bool HasKey(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (int at = text.IndexOf(word); at >= 0; at = text.IndexOf(word))
        {
            text = text[(at + word.Length)..];
            ReadOnlySpan<byte> behind = text.TrimStart("\"' \t\r\n"u8);
            if (behind.StartsWith(":"u8))
            {
                return true;
            }
        }

        return false;
    }
}
