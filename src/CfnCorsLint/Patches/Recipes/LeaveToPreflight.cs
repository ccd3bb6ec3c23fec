using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>leave-to-preflight</c>: takes a header that only preflights need from an answer, and gives the preflight what it lacks of that.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
internal static class LeaveToPreflight
{
    private const string Kept =
        "no preflight says the same, and it would be lost: write it there first";

    public static FixDraft Plan(Repair repair)
    {
        if (repair is not { Api: { } api, Subject.Mapping: { } mapping })
        {
            return repair.Refused("the finding names no header");
        }

        if (repair.Subject.GatewayResponse is not null)
        {
            return OfAll(api, mapping.Name).Any(other => Says(repair, other, mapping))
                ? EditPlace.RemoveEntry(repair)
                : repair.Refused(Kept);
        }

        return repair.Route is { } route && Preflight.Of(api, route).Method is { } preflight
            ? EditPlace.RemoveEntry(TakeOver(repair, api, route, preflight, mapping), repair)
            : repair.Refused(Kept);
    }

    private static IEnumerable<HeaderMapping> OfAll(Api api, string header) =>
        MappedValues.Of(MappedValues.Responses(MappedValues.Preflights(api)), header);

    /// <summary>Lets the preflight say what the answer says, where it does not do so yet.</summary>
    private static FixDraft TakeOver(
        Repair repair,
        Api api,
        Route route,
        Method preflight,
        HeaderMapping mapping
    )
    {
        ImmutableArray<IntegrationResponse> responses =
        [
            .. MappedValues
                .Responses([preflight])
                .Where(response => response.UnknownHeaders is null),
        ];
        HeaderMapping[] present = [.. MappedValues.Of(responses, mapping.Name)];
        if (present.Length > 0 && Array.TrueForAll(present, own => Says(repair, own, mapping)))
        {
            return repair.Begin();
        }

        // A star would let through what nobody wrote.
        bool isStar = Names(mapping)?.Contains("*") == true;
        if (responses.IsEmpty || isStar || preflight.IsMadeBy(api) || !MayBeAllowed(route, mapping))
        {
            return repair.Refused(Kept);
        }

        FixDraft draft = repair.Begin();
        foreach (IntegrationResponse response in responses)
        {
            draft =
                response.Find(mapping.Name) is { } own ? Extend(draft, own, mapping)
                : MappedValues.Copy(mapping, draft.Tree.Tree) is { } copy
                    ? HeaderForm.Map(draft, repair, preflight, response, mapping.Name, copy)
                : draft.Refuse(Kept);
        }

        return draft;
    }

    /// <summary>Whether a preflight that says this leaves nothing to say; of two ages the preflight's is the one that counts.</summary>
    private static bool Says(Repair repair, HeaderMapping own, HeaderMapping mapping)
    {
        if (mapping.Name.Equals(HeaderNames.MaxAge, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return Names(own) is { } has && Names(mapping) is { } wanted
            ? wanted.All(name => has.Contains(name, StringComparer.OrdinalIgnoreCase))
            : MappedValues.Copy(own, repair.Tree) is { } left
                && MappedValues.Copy(mapping, repair.Tree) is { } right
                && FragmentCopy.AreSame(left, right);
    }

    /// <summary>Whether a preflight may name the methods of the header: it may name those that its route has, and no others.</summary>
    private static bool MayBeAllowed(Route route, HeaderMapping mapping) =>
        !mapping.Name.Equals(HeaderNames.AllowMethods, StringComparison.OrdinalIgnoreCase)
        || (
            Names(mapping) is { } names
            && names.All(name =>
                name == "OPTIONS"
                || route.Find(name) is not null
                || (route.Any is not null && AllowedNames.Order.Contains(name))
            )
        );

    private static FixDraft Extend(FixDraft draft, HeaderMapping own, HeaderMapping mapping)
    {
        if (
            own.Value.Node is not ScalarNode { Tag: null } scalar
            || MappedValues.Inner(own) is not { } inner
            || Names(own) is not { } has
            || Names(mapping) is not { } wanted
        )
        {
            return draft.Refuse(Kept);
        }

        string[] missing =
        [
            .. wanted.Where(name => !has.Contains(name, StringComparer.OrdinalIgnoreCase)),
        ];
        return missing.Length == 0
            ? draft
            : draft.ReplaceScalar(scalar, Literals.OfMapping(ListText.Append(inner, missing)));
    }

    private static ImmutableArray<string>? Names(HeaderMapping mapping) =>
        mapping.Value.ByDefaultOf is null && MappedValues.Inner(mapping) is { } inner
            ? HeaderList.Parse(inner)
            : null;
}
