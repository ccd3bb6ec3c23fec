using System.Collections.Immutable;

namespace CfnCorsLint.Handlers;

/// <summary>Says which calls of browsers an answer may be given to: by their method, and by the form of the event that the function gets.</summary>
/// <param name="Bits">One for each method in each form.</param>
public readonly record struct CallSet(int Bits)
{
    /// <summary>The methods that are told apart: others are taken for <c>POST</c>.</summary>
    public static ImmutableArray<string> Verbs { get; } =
    ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static CallSet All { get; } = new((1 << (2 * Verbs.Length)) - 1);

    public bool IsEmpty => Bits == 0;

    /// <summary>The calls that are in both sets.</summary>
    public CallSet Both(CallSet other) => new(Bits & other.Bits);

    public bool Has(string verb, bool isShort) => (Bits & BitOf(verb, isShort)) != 0;

    public CallSet Without(string verb, bool isShort) => new(Bits & ~BitOf(verb, isShort));

    private static int BitOf(string verb, bool isShort)
    {
        int at = Verbs.IndexOf(verb);
        return 1 << (at < 0 ? 1 : at) << (isShort ? Verbs.Length : 0);
    }
}
