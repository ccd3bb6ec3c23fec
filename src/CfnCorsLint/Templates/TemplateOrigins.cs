using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Tells which tool wrote a template, and which file is to be repaired in its place: the next build undoes what is written into the template.</summary>
internal static class TemplateOrigins
{
    /// <summary>What the content adds to what the path tells.</summary>
    /// <param name="byPath">What is known without a look at it.</param>
    public static TemplateOrigin Of(Template template, TemplateOrigin byPath) =>
        byPath switch
        {
            TemplateOrigin.Unknown or TemplateOrigin.PerhapsPackage when template.IsGenerated =>
                TemplateOrigin.Cdk,
            TemplateOrigin.Unknown or TemplateOrigin.PerhapsPackage when IsOfServerless(template) =>
                TemplateOrigin.ServerlessFramework,
            TemplateOrigin.PerhapsPackage => template.Resources.Any(IsPacked)
                ? TemplateOrigin.Package
                : TemplateOrigin.Unknown,
            _ => byPath,
        };

    /// <summary>The reason why no tool writes into a template of that origin; <see langword="null"/> where one may.</summary>
    public static string? RefusalOf(TemplateOrigin origin) =>
        origin switch
        {
            TemplateOrigin.Cdk => "it was written by the AWS CDK: repair it in the CDK source",
            TemplateOrigin.SamBuild =>
                "it was written by `sam build`: repair the template that is built",
            TemplateOrigin.ServerlessFramework =>
                "it was written by the Serverless Framework: repair it in serverless.yml",
            TemplateOrigin.Package =>
                "it was written by `sam package` or `aws cloudformation package`: repair the template that is packaged",
            _ => null,
        };

    /// <remarks>Source: https://github.com/serverless/serverless/blob/v3/lib/plugins/aws/package/lib/core-cloudformation-template.json
    /// and generate-core-template.js, which write <c>cloudformation-template-update-stack.json</c></remarks>
    private static bool IsOfServerless(Template template) =>
        template.Find("ServerlessDeploymentBucket") is not null
        || (
            template.Root["Outputs"] is MappingNode outputs
            && outputs.Find("ServerlessDeploymentBucketName") is not null
        );

    /// <summary>Whether the code of a function lies in S3 already, where packing puts it.</summary>
    private static bool IsPacked(Resource resource) =>
        resource.Body["Properties"] is MappingNode properties
        && (
            properties["CodeUri"] is ScalarNode { Value: ['s', '3', ':', '/', '/', ..] }
            || IsInBucket(properties["CodeUri"], "Bucket")
            || IsInBucket(properties["Code"], "S3Bucket")
        );

    private static bool IsInBucket(SyntaxNode? code, string key) =>
        code is MappingNode place && place.Find(key) is not null;
}
