using System.Collections.Immutable;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Shows that a new text changes in the model what its fixes declare, and nothing else, in any API of the template.</summary>
internal static class EffectsProof
{
    /// <param name="differences">Of the models before and after.</param>
    /// <param name="effects">Of all fixes that are made.</param>
    /// <returns>What else would change, in a clause; <see langword="null"/> when nothing would.</returns>
    public static string? WhatFails(
        IEnumerable<ModelDifference> differences,
        ImmutableArray<Effect> effects
    )
    {
        HashSet<Effect> declared = [.. effects];
        HashSet<ModelField> fields = [.. effects.Select(effect => effect.Field)];
        ModelDifference? stray = differences.FirstOrDefault(difference =>
            !Names(declared, difference)
            && !(fields.Contains(difference.Place.Field) && IsOfSpelling(difference))
        );
        return stray is null
            ? null
            : $"it would also change {stray.Place}{(stray.Api.Length == 0 ? "" : $" in '{stray.Api}'")}";
    }

    /// <summary>Whether only quotes or blanks around the values change: whoever shares the text means the values, too.</summary>
    private static bool IsOfSpelling(ModelDifference difference) =>
        difference.From.Length == difference.To.Length
        && difference
            .From.Zip(difference.To)
            .All(pair => Bare(pair.First.Text) == Bare(pair.Second.Text));

    private static string Bare(string text) => text.Trim().Trim('\'', '"').Trim();

    /// <summary>Whether the declared effects name the difference: a preflight that is new brings its method along, whose authorization and checks are its own.</summary>
    private static bool Names(HashSet<Effect> declared, ModelDifference difference) =>
        difference.Place.IsNamedIn(declared, difference.Api)
        || (
            difference is { From.IsEmpty: true, Place: { Verb: "OPTIONS" } place }
            && (place with { Verb = "", Field = ModelField.PreflightAnswerer }).IsNamedIn(
                declared,
                difference.Api
            )
        );
}
