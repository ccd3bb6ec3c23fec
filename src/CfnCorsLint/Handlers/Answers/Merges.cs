using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Knows the calls by which languages make one mapping out of others.</summary>
internal static class Merges
{
    /// <summary>What the call makes: of <c>dict(a=b, **c)</c> and <c>Object.assign({}, a)</c>; <see langword="null"/> for another call.</summary>
    public static CodeExpression.Map? Of(CodeExpression.Call call, string path)
    {
        IEnumerable<CodeEntry> entries = path switch
        {
            "dict" or "Object.assign" => call.Arguments.Select(Entry),
            _ => [],
        };
        return path is "dict" or "Object.assign"
            ? new CodeExpression.Map(call.Start, call.End, [.. entries], null)
            : null;
    }

    private static CodeEntry Entry(CodeArgument argument) =>
        new(argument.Name, argument.Value.Start, argument.Value, IsSpread: argument.Name is null);
}
