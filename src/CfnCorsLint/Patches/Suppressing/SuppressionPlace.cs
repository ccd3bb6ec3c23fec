using CfnCorsLint.Findings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Suppressing;

/// <summary>Says where the suppression of a finding may be written.</summary>
/// <param name="Tree">Of the text that the finding stands in.</param>
/// <param name="Line">Above this line, from 0, as a comment; meaningless with an owner.</param>
/// <param name="Owner">The resource, operation or whole text whose metadata takes it; <see langword="null"/> for a comment.</param>
/// <param name="IsSpec">Whether the owner is part of an OpenAPI document that stands alone.</param>
internal sealed record SuppressionPlace(
    SyntaxTree Tree,
    string RuleId,
    int Line,
    MappingNode? Owner,
    bool IsSpec
)
{
    /// <summary>The places at which a suppression may silence the finding, the narrowest first.</summary>
    public static IEnumerable<SuppressionPlace> Of(CheckResult result, Finding finding)
    {
        SyntaxTree? tree = result.Trees.FirstOrDefault(tree =>
            ReferenceEquals(tree.Source, finding.Location.Source)
        );
        if (tree?.Root is not { } root)
        {
            yield break;
        }

        SyntaxNode? node = SyntaxPath.Find(root, finding.Location.Path);
        if (tree.Language == SyntaxLanguage.Json)
        {
            bool isSpec = result.Kind == TemplateKind.OpenApi;
            foreach (MappingNode owner in OwnersOf(node ?? root, root, isSpec))
            {
                yield return new SuppressionPlace(tree, finding.RuleId, 0, owner, isSpec);
            }

            yield break;
        }

        foreach (int line in LinesOf(tree, node, finding).Distinct())
        {
            yield return new SuppressionPlace(tree, finding.RuleId, line, null, false);
        }
    }

    private static IEnumerable<int> LinesOf(SyntaxTree tree, SyntaxNode? node, Finding finding)
    {
        yield return finding.Location.Start.Line;
        for (SyntaxNode? at = node; at?.Parent is { } parent; at = parent)
        {
            int start =
                parent is MappingNode mapping && mapping.EntryOf(at) is { } entry
                    ? entry.Span.Start
                    : at.Span.Start;
            // Above what holds all resources it would silence too much.
            if (parent.Parent is null)
            {
                yield break;
            }

            yield return tree.Source.LineNumberAt(start);
        }
    }

    /// <summary>Whose metadata is read: resources of a template; operations and paths of a spec; the whole of either.</summary>
    private static IEnumerable<MappingNode> OwnersOf(SyntaxNode node, SyntaxNode root, bool isSpec)
    {
        for (SyntaxNode? at = node; at is not null; at = at.Parent)
        {
            int depth = SyntaxPath.Of(at).Count(letter => letter == '/');
            bool takesOne = depth == 0 || (isSpec ? depth is 2 or 3 : depth == 2);
            string top = isSpec ? "/paths/" : "/Resources/";
            if (
                takesOne
                && at is MappingNode owner
                && (
                    ReferenceEquals(at, root)
                    || SyntaxPath.Of(at).StartsWith(top, StringComparison.Ordinal)
                )
            )
            {
                yield return owner;
            }
        }
    }
}
