using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>A security scheme that operations name to say who may call: an authorizer, or the API key.</summary>
/// <param name="IsKey">Whether it is the key in <c>x-api-key</c>.</param>
/// <param name="Authorization">Who may call where it is named; its place is that of the scheme.</param>
internal sealed record OpenApiScheme(string Name, Truth IsKey, Authorization Authorization);
