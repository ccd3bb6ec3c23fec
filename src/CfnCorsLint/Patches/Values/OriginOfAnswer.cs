using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Facts;

namespace CfnCorsLint.Patches.Values;

/// <summary>Tells which origins one answer of the API allows, as far as another answer may allow them too.</summary>
/// <param name="Expression">Of the mapping, as it is written.</param>
/// <param name="Known">What the expression may be worth, one a branch; <see langword="null"/> when that is not known.</param>
/// <param name="Others">Further origins that its mapping template answers, as written there.</param>
/// <param name="Template">The mapping template itself, where the origins in it are expressions; <see langword="null"/> otherwise.</param>
internal sealed record OriginOfAnswer(
    Fragment Expression,
    ImmutableArray<string>? Known,
    ImmutableArray<string> Others,
    Fragment? Template
)
{
    /// <returns><see langword="null"/> where the mapped origin cannot be written elsewhere.</returns>
    public static OriginOfAnswer? Of(
        OriginQuestion question,
        HeaderMapping mapping,
        IntegrationResponse? response
    )
    {
        if (
            !OriginUse.IsCopied(mapping, question)
            || MappedValues.Copy(mapping, question.Tree) is not { } expression
        )
        {
            return null;
        }

        ImmutableArray<string>? known = OriginUse.KnownOrigins(mapping, question);
        OriginScript script = response is null
            ? OriginScript.None
            : OriginScript.Of(response.Templates);
        bool isList = script is { IsList: true, Place: not null };
        bool areKnown = script.Template.Compared.All(IsOrigin);
        return new OriginOfAnswer(
            expression,
            known,
            isList && areKnown ? [.. script.Template.Compared.Except(known ?? [])] : [],
            isList && !areKnown && script.Place is { } place
                ? FragmentCopy.Of(place, question.Tree)
                : null
        );
    }

    /// <summary>Chooses among origins that are named without a mapping.</summary>
    public static OriginOfAnswer Of(ImmutableArray<string> origins) =>
        new(Fragment.Text($"'{origins[0]}'"), [origins[0]], origins[1..], null);

    /// <summary>The origins that the answer allows; <see langword="null"/> when they are not all known.</summary>
    public ImmutableHashSet<string>? All =>
        Known is { } known && Template is null ? [.. known, .. Others] : null;

    private static bool IsOrigin(string text) =>
        OriginForm.Of(text).Kind == OriginFormKind.WellFormed;

    /// <summary>What all of some answers allow: one expression with what any of them answers besides, or the very same origins.</summary>
    /// <returns><see langword="null"/> where they disagree.</returns>
    public static OriginOfAnswer? Agreed(IReadOnlyList<OriginOfAnswer> answers)
    {
        if (answers is not [var first, ..])
        {
            return null;
        }

        return answers.All(other => FragmentCopy.AreSame(other.Expression, first.Expression))
                ? first with
                {
                    Others =
                    [
                        .. answers.SelectMany(each => each.Others).Distinct(StringComparer.Ordinal),
                    ],
                    Template = answers
                        .Select(each => each.Template)
                        .FirstOrDefault(template => template is not null),
                }
            : first.All is { } all && answers.All(other => other.All?.SetEquals(all) == true)
                ? first
            : null;
    }
}
