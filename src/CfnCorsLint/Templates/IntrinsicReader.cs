using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Recognizes a call of an intrinsic function, in its short form or its long one, and reads it.</summary>
public static class IntrinsicReader
{
    private const string LongPrefix = "Fn::";

    /// <summary>The call that the node is; <see langword="null"/> when it is an ordinary value.</summary>
    /// <remarks><c>Condition: IsProd</c> is an ordinary key everywhere but in <c>Conditions</c>: see <see cref="ReadCondition"/>.</remarks>
    public static Intrinsic? Read(SyntaxNode node)
    {
        SyntaxNode resolved = node.Resolved;
        return ReadShort(resolved) ?? ReadLong(resolved, mayBeCondition: false);
    }

    /// <summary>Reads a call where a condition is expected, so that <c>Condition: IsProd</c> is a call, too.</summary>
    public static Intrinsic? ReadCondition(SyntaxNode node)
    {
        SyntaxNode resolved = node.Resolved;
        return ReadShort(resolved) ?? ReadLong(resolved, mayBeCondition: true);
    }

    /// <summary>The entry by which a mapping gets further entries at deployment; <see langword="null"/> when it gets none.</summary>
    /// <remarks>
    /// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-transform.html,
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
    /// </remarks>
    internal static MappingEntry? FindExpansion(MappingNode mapping) =>
        mapping.FirstNamed(IsExpansion);

    internal static bool IsExpansion(string key) =>
        key == "Fn::Transform" || key.StartsWith("Fn::ForEach", StringComparison.Ordinal);

    private static Intrinsic? ReadShort(SyntaxNode node) =>
        ShortName(node.Tag) is { } name ? new Intrinsic(name, node, node) : null;

    /// <summary><c>!!str</c> and the lone <c>!</c> are YAML's own.</summary>
    private static string? ShortName(string? tag) =>
        tag switch
        {
            null or "!" => null,
            "!Ref" => "Ref",
            "!Condition" => "Condition",
            _ when tag[0] == '!' && tag[1] != '!' => LongPrefix + tag[1..],
            _ => null,
        };

    private static Intrinsic? ReadLong(SyntaxNode node, bool mayBeCondition)
    {
        if (
            node is not MappingNode { Entries: [var first, ..] } mapping
            || first.Name is not { } candidate
            || !(candidate == "<<" || IsName(candidate, mayBeCondition))
        )
        {
            return null;
        }

        return
            mapping.EffectiveEntries.Take(2).ToArray() is [{ Name: { } name } only]
            && IsName(name, mayBeCondition)
            ? new Intrinsic(name, only.Value, mapping)
            : null;
    }

    private static bool IsName(string key, bool mayBeCondition) =>
        key == "Ref"
        || key.StartsWith(LongPrefix, StringComparison.Ordinal)
        || (mayBeCondition && key == "Condition");
}
