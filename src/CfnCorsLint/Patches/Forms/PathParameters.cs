using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Declares the path parameters of a new operation, where the operations beside it do: OpenAPI asks each for its own.</summary>
/// <remarks>Source: https://spec.openapis.org/oas/v3.0.4.html#path-templating</remarks>
internal static class PathParameters
{
    private const string Key = "parameters";

    /// <returns>Nothing where the path declares them for all its operations.</returns>
    public static ImmutableArray<FragmentEntry> Of(Repair repair, Api api, Method sibling)
    {
        if (sibling.Body?[Key] is not SequenceNode written)
        {
            return [];
        }

        HashSet<SyntaxNode?> ofPath =
        [
            .. sibling
                .Parameters.Where(parameter => parameter.Location == "path")
                .Select(parameter => parameter.Place.Parent),
        ];
        ImmutableArray<Fragment> copies =
        [
            .. written
                .Items.Where(item => ofPath.Contains(Target(api, item)))
                .Select(item => FragmentCopy.Of(item, repair.Tree)),
        ];
        return copies.IsEmpty ? [] : [new FragmentEntry(Key, new Fragment.List(copies))];
    }

    /// <summary>The parameter itself, or what a reference within the document stands for.</summary>
    private static SyntaxNode? Target(Api api, SyntaxNode item)
    {
        SyntaxNode? at = item.Resolved;
        if (
            at is not MappingNode mapping
            || mapping["$ref"] is not ScalarNode { Value: ['#', '/', .. var path] }
        )
        {
            return at;
        }

        at = api.Document?.Root;
        foreach (string part in path.Split('/'))
        {
            at = (at as MappingNode)?[part];
        }

        return at;
    }
}
