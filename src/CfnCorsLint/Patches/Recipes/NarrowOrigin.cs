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
    public static void Plan(Repair repair)
    {
        if (repair is not { Api: { Kind: ApiKind.Rest } api })
        {
            InPolicy(repair);
            return;
        }

        if (repair.Words("with") is not [var origin, ..])
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
            return;
        }

        var done = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        foreach (
            HeaderMapping mapping in AllOf(api)
                .Prepend(repair.Subject.Mapping)
                .OfType<HeaderMapping>()
        )
        {
            bool isOwn = ReferenceEquals(mapping, repair.Subject.Mapping);
            if (done.Add(mapping.Value.Node) && (isOwn || IsAny(mapping)))
            {
                Narrow(repair, api, mapping, isOwn, Literals.OfMapping(origin));
            }
        }
    }

    private static void Narrow(
        Repair repair,
        Api api,
        HeaderMapping mapping,
        bool isOwn,
        Fragment.Scalar value
    )
    {
        if (MappedValues.IsMade(mapping))
        {
            if (api.Cors is { } policy)
            {
                SamCorsForm.Set(repair, policy, "AllowOrigin", value);
            }
        }
        else if (mapping.Value.Node is ScalarNode { Tag: null } scalar)
        {
            if (isOwn || MayBeWritten(repair, scalar))
            {
                repair.Draft.ReplaceScalar(scalar, value);
            }
        }
        else if (isOwn)
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
        }
    }

    /// <summary>A place that no tool writes does not keep the others as they are.</summary>
    private static bool MayBeWritten(Repair repair, SyntaxNode node) =>
        ReferenceEquals(Places.RootOf(node), repair.Tree.Root)
        && Refusal.Of(repair.Draft.Tree, node) is null;

    private static bool IsAny(HeaderMapping mapping) =>
        mapping.Value.ByDefaultOf is null && MappedValues.Inner(mapping) == "*";

    private static IEnumerable<HeaderMapping> AllOf(Api api) =>
        api
            .Routes.SelectMany(route => route.Methods)
            .SelectMany(method => method.Integration?.Responses ?? [])
            .Select(response => response.Find(HeaderNames.AllowOrigin))
            .Concat(api.GatewayResponses.Select(error => error.Find(HeaderNames.AllowOrigin)))
            .OfType<HeaderMapping>();

    /// <summary>Writes the origin into the policy of an API, where one list names all origins.</summary>
    private static void InPolicy(Repair repair)
    {
        if (!SetPolicyKey.ReplaceListed(repair))
        {
            EditPlace.ReplaceValue(repair);
        }
    }
}
