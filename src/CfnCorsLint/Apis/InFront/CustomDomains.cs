using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>The custom domains of a template's APIs, as far as they ask callers for a client certificate.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html</remarks>
internal sealed class CustomDomains
{
    private readonly Attachments _mappings;
    private readonly Attachments _basePaths;

    /// <param name="evaluator">Of no world in particular.</param>
    public CustomDomains(Evaluator evaluator)
    {
        _mappings = new Attachments(evaluator, "ApiId", HttpTypes.ApiMapping);
        _basePaths = new Attachments(evaluator, "RestApiId", "AWS::ApiGateway::BasePathMapping");
    }

    /// <summary>Where a domain in front of the API asks for a client certificate; <see langword="null"/> when none is known to.</summary>
    public SyntaxNode? CertificateOf(Evaluator evaluator, string api) =>
        CertificateOf(evaluator, api, _mappings) ?? CertificateOf(evaluator, api, _basePaths);

    private static SyntaxNode? CertificateOf(
        Evaluator evaluator,
        string api,
        Attachments mappings
    ) =>
        (
            from mapping in mappings.Of(api)
            where mappings.Belongs(evaluator, mapping, api) == Truth.True
            let name = evaluator.Properties(mapping)["DomainName"].Value as Value.Reference
            where name is not null
            let domain = evaluator.Template.Find(name.LogicalId)
            where domain is not null && evaluator.Exists(domain) == Truth.True
            let certificate = evaluator.Properties(domain)["MutualTlsAuthentication"]
            where certificate.Exists && !certificate.IsUnknown
            select certificate.PlaceOr(domain.Key)
        ).FirstOrDefault();
}
