namespace CfnCorsLint.Templates.Values;

/// <summary>Combines answers that may be unknown, by three-valued logic after Kleene: unknown stays unknown unless the other side decides.</summary>
public static class TruthExtensions
{
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;

    /// <param name="value"><see langword="null"/> means unknown.</param>
    public static Truth ToTruth(this bool? value) => value?.ToTruth() ?? Truth.Unknown;

    public static Truth Not(this Truth value) =>
        value switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Unknown,
        };

    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;
}
