using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>What Microsoft.OpenApi says of every OpenAPI document that stands in a text, alone or as the body of an API.</summary>
internal static class OpenApiErrors
{
    /// <summary>Those that the second text has beside the ones of the first.</summary>
    public static IEnumerable<string> New(SourceText before, SourceText after) =>
        Of(after).Except(Of(before), StringComparer.Ordinal);

    private static IEnumerable<string> Of(SourceText text) =>
        SyntaxReader.Read(text).Root is { } root
            ? Documents(root).SelectMany(document => OpenApiCheck.ErrorsOf(document))
            : [];

    private static IEnumerable<SyntaxNode> Documents(SyntaxNode node) =>
        node switch
        {
            MappingNode mapping when IsDocument(mapping) => [mapping],
            MappingNode mapping => mapping.Entries.SelectMany(entry => Documents(entry.Value)),
            SequenceNode list => list.Items.SelectMany(Documents),
            _ => [],
        };

    private static bool IsDocument(MappingNode mapping) =>
        mapping.Find("paths") is not null
        && (mapping.Find("openapi") ?? mapping.Find("swagger")) is not null;
}
