namespace CfnCorsLint.Templates.Generators;

/// <summary>Tells for places of a template that a tool made what a person wrote for them.</summary>
public static class AuthoredParts
{
    /// <summary>The words for the tools, as they stand in JSON; <see langword="null"/> for what a person wrote.</summary>
    public static string? WordOf(TemplateOrigin tool) =>
        tool switch
        {
            TemplateOrigin.Cdk => "cdk",
            TemplateOrigin.ServerlessFramework => "serverless",
            TemplateOrigin.Amplify => "amplify",
            TemplateOrigin.SamBuild => "sam-build",
            TemplateOrigin.Package => "package",
            _ => null,
        };

    /// <param name="logicalId">Of the resource; <see langword="null"/> for a place in none.</param>
    /// <param name="event">The event that a function has for it in serverless.yml; <see langword="null"/> where it is about none.</param>
    /// <returns><see langword="null"/> for a template that a person wrote.</returns>
    public static AuthoredPart? Of(Template template, string? logicalId, string? @event)
    {
        TemplateOrigin tool = template.Maker;
        return tool switch
        {
            _ when WordOf(tool) is null => null,
            TemplateOrigin.Cdk => new AuthoredPart(
                tool,
                logicalId is null ? null : CdkConstructs.Of(template).PathOf(logicalId),
                null,
                null
            ),
            TemplateOrigin.ServerlessFramework => new AuthoredPart(
                tool,
                null,
                logicalId is null ? null : ServerlessParts.Of(template).FunctionOf(logicalId),
                @event
            ),
            _ => new AuthoredPart(tool, null, null, null),
        };
    }

    /// <summary>The path of the construct that a resource of the AWS CDK was made of; <see langword="null"/> where there is none.</summary>
    public static string? ConstructOf(Template template, string logicalId) =>
        template.Maker == TemplateOrigin.Cdk && template.Find(logicalId) is not null
            ? CdkConstructs.Of(template).PathOf(logicalId)
            : null;
}
