using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Tells which request headers a cache behaviour sends on to the origin besides the headers of the cache key.</summary>
/// <param name="Place">Where the policy is chosen; <see langword="null"/> where none is.</param>
/// <param name="Authorization">Where a policy of the template lists <c>Authorization</c>, which deployments refused for years; <see langword="null"/> otherwise.</param>
public sealed record RequestPolicy(
    HeaderPassage Headers,
    SyntaxNode? Place,
    SyntaxNode? Authorization
);
