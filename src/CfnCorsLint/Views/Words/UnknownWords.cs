using System.Collections.Immutable;
using CfnCorsLint.Rules.Conditions;

namespace CfnCorsLint.Views.Words;

/// <summary>Writes a clause about something that is not known before deployment, with the reason.</summary>
internal static class UnknownWords
{
    /// <summary>What begins the name of a thing: a reason that is no clause of its own.</summary>
    private static readonly ImmutableArray<string> s_nouns =
    [
        "what ",
        "whether ",
        "Fn::",
        "Ref ",
        "one of ",
        "the path of ",
        "the HttpMethod of ",
        "the API of ",
    ];

    public static string Of(UnknownFact unknown) =>
        IsNoun(unknown.Why)
            ? $"{unknown.What}: that hangs on {unknown.Why}"
            : $"{unknown.What}: {unknown.Why}";

    private static bool IsNoun(string why) =>
        !why.Contains(' ', StringComparison.Ordinal)
        || !why.EndsWith("is not followed", StringComparison.Ordinal)
            && s_nouns.Any(noun => why.StartsWith(noun, StringComparison.Ordinal));
}
