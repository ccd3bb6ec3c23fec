namespace CfnCorsLint.Templates;

/// <summary>Says what kind of file a text is, as far as this tool reads it.</summary>
public enum TemplateKind
{
    /// <summary>None of the others: passed over.</summary>
    Other,

    CloudFormation,

    /// <summary>CloudFormation with <c>AWS::Serverless::*</c> resources, with or without a <c>Transform</c>.</summary>
    Sam,

    /// <summary>A Swagger 2.0 or OpenAPI 3 document.</summary>
    OpenApi,
}
