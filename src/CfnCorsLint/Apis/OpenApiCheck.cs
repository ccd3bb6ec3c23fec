using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using CfnCorsLint.Syntax;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CfnCorsLint.Apis;

/// <summary>Asks a library that knows OpenAPI alone whether it can read a document at all.</summary>
/// <remarks>What it merely dislikes does not count: API Gateway imports much that the specification forbids.</remarks>
public static class OpenApiCheck
{
    /// <summary>Stands for where the document lies: nothing is read from there.</summary>
    private static readonly Uri s_nowhere = new("https://document.invalid/openapi.json");

    /// <returns>Why it cannot be read; <see langword="null"/> when it can.</returns>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "The library throws what it likes on documents that it does not expect."
    )]
    public static string? WhyUnreadable(SyntaxTree tree)
    {
        if (JsonNodes.Of(tree.Root) is not JsonObject json)
        {
            return null;
        }

        // A version without quotes is a number, and reads all the same.
        foreach (string key in (string[])["openapi", "swagger"])
        {
            if (tree.Root is MappingNode root && root[key] is ScalarNode version)
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
            return result.Document is not null ? null
                : result.Diagnostic?.Errors is [var first, ..] ? OneLine(first.Message)
                : "it is empty";
        }
        catch (Exception error)
            when (error is OpenApiException or OpenApiUnsupportedSpecVersionException)
        {
            return OneLine(error.Message);
        }
        catch (Exception)
        {
            return "they stop at what they do not expect";
        }
    }

    private static string OneLine(string message) => message.Split('\n', '\r')[0].TrimEnd('.', ' ');
}
