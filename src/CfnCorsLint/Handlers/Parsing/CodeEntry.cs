namespace CfnCorsLint.Handlers.Parsing;

/// <summary>One entry of a mapping that source code writes: <c>'statusCode': 200</c>.</summary>
/// <param name="Key"><see langword="null"/> where the key is an expression, and of a spread.</param>
/// <param name="Place">The index of the word that the key, or the spread, begins with.</param>
/// <param name="KeyExpression">The key where it is not written itself; <see langword="null"/> else.</param>
/// <param name="IsSpread">Whether the value is a mapping whose entries stand here, too.</param>
internal sealed record CodeEntry(
    string? Key,
    int Place,
    CodeExpression Value,
    CodeExpression? KeyExpression = null,
    bool IsSpread = false
);
