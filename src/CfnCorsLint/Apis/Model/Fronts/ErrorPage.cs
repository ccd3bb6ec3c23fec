using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>An answer that a distribution gives instead of an error of its origins, whichever of its behaviours a call came by.</summary>
/// <param name="Error">The status that is replaced.</param>
/// <param name="Status">The status that viewers get instead.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/GeneratingCustomErrorResponses.html</remarks>
public sealed record ErrorPage(int Error, int Status, SyntaxNode Place);
