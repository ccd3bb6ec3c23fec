using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>narrow-origin</c>: writes one origin wherever the API allows any, on preflights, answers and the gateway's errors alike.</summary>
internal static class NarrowOrigin
{
    public static FixDraft Plan(Repair repair)
    {
        if (repair is not { Api: { Kind: ApiKind.Rest } api })
        {
            // In the policy of a service one list names all origins.
            return SetPolicyKey.ReplaceListed(repair) ?? EditPlace.ReplaceValue(repair);
        }

        if (repair.Words("with") is not [var origin, ..])
        {
            return repair.Refused(Refusal.NoScalar);
        }

        var done = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        FixDraft draft = repair.Begin();
        foreach (
            HeaderMapping mapping in AllOf(api)
                .Prepend(repair.Subject.Mapping)
                .OfType<HeaderMapping>()
        )
        {
            bool isOwn = ReferenceEquals(mapping, repair.Subject.Mapping);
            if (done.Add(mapping.Value.Node) && (isOwn || IsAny(mapping)))
            {
                draft = Narrow(draft, repair, api, mapping, isOwn, Literals.OfMapping(origin));
            }
        }

        return draft;
    }

    /// <param name="isOwn">Whether the finding is about the mapping; any other is left as it is where it cannot be written.</param>
    private static FixDraft Narrow(
        FixDraft draft,
        Repair repair,
        Api api,
        HeaderMapping mapping,
        bool isOwn,
        Fragment.Scalar value
    )
    {
        if (MappedValues.IsMade(mapping))
        {
            return api.Cors is { } policy
                ? SamCorsForm.Set(draft, repair, policy, "AllowOrigin", value)
                : draft;
        }

        if (mapping.Value.Node is not ScalarNode { Tag: null } scalar)
        {
            return isOwn ? draft.Refuse(Refusal.NoScalar) : draft;
        }

        return isOwn || MayBeWritten(draft, scalar) ? draft.ReplaceScalar(scalar, value) : draft;
    }

    /// <summary>Whether a tool writes the place, in the text that the fix edits.</summary>
    private static bool MayBeWritten(FixDraft draft, SyntaxNode node) =>
        ReferenceEquals(Places.RootOf(node), draft.Tree.Tree.Root)
        && Refusal.Of(draft.Tree, node) is null;

    private static bool IsAny(HeaderMapping mapping) =>
        mapping.Value.ByDefaultOf is null && MappedValues.Inner(mapping) == "*";

    private static IEnumerable<HeaderMapping> AllOf(Api api) =>
        api
            .Routes.SelectMany(route => route.Methods)
            .SelectMany(method => method.Integration?.Responses ?? [])
            .Select(response => response.Find(HeaderNames.AllowOrigin))
            .Concat(api.GatewayResponses.Select(error => error.Find(HeaderNames.AllowOrigin)))
            .OfType<HeaderMapping>();
}
