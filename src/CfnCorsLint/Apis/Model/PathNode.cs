using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model;

/// <summary>A place that methods can hang on: the root of an API, an <c>AWS::ApiGateway::Resource</c>, or something outside the template.</summary>
/// <param name="Key">The API's id for the root, the resource's logical id, or the text of the expression.</param>
/// <param name="Parent">The parent's key; <see langword="null"/> for the root and for what is not known.</param>
/// <param name="Place">The key of the resource; <see langword="null"/> for the root and for what is not in the template.</param>
/// <param name="Unknown">Why the path is not wholly known; <see langword="null"/> when it is.</param>
internal sealed record PathNode(
    string Key,
    string Path,
    string? Parent,
    SyntaxNode? Place,
    string? Unknown
);
