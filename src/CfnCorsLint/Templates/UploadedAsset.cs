using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Finds the file or folder beside a template that the CDK uploads for a property of a resource.</summary>
/// <remarks>Source: https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/cx-api/lib/assets.ts</remarks>
internal static class UploadedAsset
{
    /// <returns>Its path, relative to the template; <see langword="null"/> where the resource names none for the property.</returns>
    public static ScalarNode? Of(Resource resource, string property) =>
        resource.Body["Metadata"] is MappingNode metadata
        && TextOf(metadata, "aws:asset:property") == property
        && metadata["aws:asset:path"] is ScalarNode path
        && ReferredFiles.IsLocal(path.Value)
            ? path
            : null;

    /// <summary>Whether a program made it of the author's files, which it does not look like any more.</summary>
    public static bool IsBundled(Resource resource) =>
        resource.Body["Metadata"] is MappingNode metadata
        && TextOf(metadata, "aws:asset:is-bundled") == "true";

    private static string? TextOf(MappingNode metadata, string key) =>
        (metadata[key] as ScalarNode)?.Value;
}
