namespace CfnCorsLint.Symptoms;

/// <summary>Names the program that prints a message, or that gives an answer.</summary>
public enum SymptomSource
{
    /// <summary>Chrome, and the browsers that are built on Chromium.</summary>
    Chromium,

    Firefox,

    /// <summary>Safari, and all browsers on iOS.</summary>
    Safari,

    /// <summary>Internet Explorer, and Edge before it was built on Chromium.</summary>
    EdgeHtml,

    /// <summary>CloudFormation, and imports of specifications.</summary>
    CloudFormation,

    /// <summary>AWS SAM, and <c>sam local</c>.</summary>
    Sam,

    /// <summary>The execution log of a REST API, and the access logs of both kinds.</summary>
    ApiGatewayLog,

    LambdaLog,

    /// <summary>The standard log of a distribution of CloudFront.</summary>
    CloudFrontLog,

    /// <summary>An API that was asked: no text, but status, headers and body.</summary>
    LiveAnswer,
}
