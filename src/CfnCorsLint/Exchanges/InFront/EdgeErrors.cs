using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Exchanges.InFront;

/// <summary>Knows the errors that CloudFront answers by itself, and the errors that services answer to what it sends wrongly.</summary>
internal static class EdgeErrors
{
    /// <summary>The body of CloudFront's answer to a method that a behaviour does not let through.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html</remarks>
    private const string MethodBody =
        "This distribution is not configured to allow the HTTP request method that was used for this request";

    private const string ForbiddenBody = """{"message":"Forbidden"}""";

    public static Answer OfMethod(SyntaxNode decides) => new(403, MethodBody, [], null, decides);

    /// <summary>The answer of the service to a host that is not its own.</summary>
    /// <remarks>Source: https://repost.aws/knowledge-center/api-gateway-cloudfront-distribution</remarks>
    public static Answer OfHost(SyntaxNode decides) => new(403, ForbiddenBody, [], null, decides);

    /// <summary>The answer to a connection without the client certificate that is asked for.</summary>
    public static Answer OfCertificate(SyntaxNode decides) =>
        new(null, null, [], null, decides) { HasNoConnection = true };

    /// <summary>The answer to a call that nobody takes behind a custom domain.</summary>
    public static Answer OfNobody(SyntaxNode decides) => new(403, ForbiddenBody, [], null, decides);
}
