using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>A custom domain that leads to an API.</summary>
/// <param name="Id">The logical id of the domain; of one that SAM makes that of the API.</param>
/// <param name="Name">The host; <see langword="null"/> when it is not known.</param>
/// <param name="BasePath">What stands before the paths of the routes, <c>v1</c>, <c>""</c> for nothing; <see langword="null"/> when it is not known.</param>
/// <param name="Place">Where the domain is mapped to the API.</param>
/// <param name="CertificatePlace">Where it demands a certificate of every caller; <see langword="null"/> when it is not known to.</param>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
/// </remarks>
public sealed record ApiDomain(
    string Id,
    string? Name,
    string? BasePath,
    SyntaxNode Place,
    SyntaxNode? CertificatePlace
);
