using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>answer-several-origins</c>: keeps one origin as the static value, and writes a mapping template that answers the others.</summary>
internal static class AnswerSeveralOrigins
{
    public static FixDraft Plan(Repair repair)
    {
        IntegrationResponse? response = Targets.ResponseOfMapping(repair.Subject);
        HeaderMapping? mapping = repair.Subject.Mapping ?? response?.Find(HeaderNames.AllowOrigin);
        if (
            response is null
            || mapping is null
            || Targets.MethodOf(repair.Subject) is not { } method
        )
        {
            return repair.Refused("a gateway response can allow one origin only: decide which");
        }

        ImmutableArray<string> origins = OriginsOf(repair, mapping);
        if (origins.Length < 2)
        {
            return repair.Refused(
                "there is no list of origins: run again with --origin for each of them"
            );
        }

        string? wrong = origins.FirstOrDefault(origin =>
            OriginForm.Of(origin).Kind != OriginFormKind.WellFormed
        );
        if (wrong is not null)
        {
            return repair.Refused($"'{wrong}' is no origin that a browser sends");
        }

        if (mapping.Value.Node is not ScalarNode { Tag: null } scalar)
        {
            return repair.Refused(Refusal.NoScalar);
        }

        FixDraft draft =
            MappedValues.Inner(mapping) == origins[0]
                ? repair.Begin()
                : repair.Begin().ReplaceScalar(scalar, Literals.OfMapping(origins[0]));
        draft = HeaderForm.Map(
            draft,
            repair,
            method,
            response,
            HeaderNames.Vary,
            Fragment.Text("'Origin'")
        );
        return ResponseTemplate.Answer(
            draft,
            repair,
            method,
            response,
            Fragment.Text(SeveralOrigins.Template(origins[1..]))
        );
    }

    /// <summary>The origins of the value where it lists several; else the one that it names, and the origins that the pages come from.</summary>
    private static ImmutableArray<string> OriginsOf(Repair repair, HeaderMapping mapping)
    {
        string inner = MappedValues.Inner(mapping) ?? "";
        ImmutableArray<string> written = OriginForm.Items(inner);
        bool isOne = OriginForm.Of(inner).Kind == OriginFormKind.WellFormed;
        return written.Length > 1
            ? [.. written.Distinct(StringComparer.Ordinal)]
            :
            [
                .. (isOne ? written : [])
                    .Concat(repair.PageSettings.Origins)
                    .Distinct(StringComparer.Ordinal),
            ];
    }
}
