using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Syntax;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Checks by Microsoft.OpenApi, a library that knows nothing of AWS, whether a document can be read as OpenAPI at all.</summary>
/// <remarks>What it merely dislikes does not count: API Gateway imports much that the specification forbids.</remarks>
public static class OpenApiCheck
{
    /// <summary>Stands for where the document lies: nothing is read from there.</summary>
    private static readonly Uri s_nowhere = new("https://document.invalid/openapi.json");

    /// <remarks>The ARN of a method, which holds the path, has at most 1600 bytes.
    /// Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html</remarks>
    private const int LongestPath = 2_000;

    /// <returns>Why it cannot be read; <see langword="null"/> when it can.</returns>
    public static string? WhyUnreadable(SyntaxTree tree) =>
        Read(tree.Root) is (false, var errors)
            ? errors.Length > 0
                ? errors[0]
                : "it is empty"
            : null;

    /// <summary>Lists everything that the library dislikes, also where it reads the document all the same.</summary>
    /// <param name="document">The mapping with <c>openapi</c> or <c>swagger</c>.</param>
    public static ImmutableArray<string> ErrorsOf(SyntaxNode document) => Read(document).Errors;

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "The library throws what it likes on documents that it does not expect."
    )]
    private static (bool IsRead, ImmutableArray<string> Errors) Read(SyntaxNode? document)
    {
        if (JsonNodes.Of(document) is not JsonObject json || HasEndlessPath(json))
        {
            return (true, []);
        }

        // A version without quotes is a number, and reads all the same.
        foreach (string key in (string[])["openapi", "swagger"])
        {
            if (document is MappingNode root && root[key] is ScalarNode version)
            {
                json[key] = JsonValue.Create(version.Value);
            }
        }

        try
        {
            ReadResult result = new OpenApiJsonReader().Read(
                json,
                s_nowhere,
                new OpenApiReaderSettings()
            );
            return (
                result.Document is not null,
                [.. result.Diagnostic?.Errors.Select(error => OneLine(error.Message)) ?? []]
            );
        }
        catch (Exception error)
            when (error is OpenApiException or OpenApiUnsupportedSpecVersionException)
        {
            return (false, [OneLine(error.Message)]);
        }
        catch (Exception)
        {
            return (false, ["they stop at what they do not expect"]);
        }
    }

    /// <summary>Whether a path is longer than any that can be deployed: the library's time grows with the square of it.</summary>
    private static bool HasEndlessPath(JsonObject json) =>
        json["paths"] is JsonObject paths && paths.Any(path => path.Key.Length > LongestPath);

    private static string OneLine(string message) => message.Split('\n', '\r')[0].TrimEnd('.', ' ');
}
