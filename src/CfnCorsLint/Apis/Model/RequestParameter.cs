using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A header, query or path parameter that a method declares.</summary>
/// <param name="Location"><c>header</c>, <c>querystring</c>, <c>path</c>.</param>
/// <param name="Name">As written.</param>
public sealed record RequestParameter(
    string Location,
    string Name,
    Truth IsRequired,
    SyntaxNode Place
);
