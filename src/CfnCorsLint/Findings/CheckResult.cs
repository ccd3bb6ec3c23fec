using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Holds all that a run found out about one file.</summary>
/// <param name="Tree"><see langword="null"/> when the file was passed over unread.</param>
/// <param name="Kind"><see cref="TemplateKind.Other"/> when it is passed over.</param>
/// <param name="Model"><see langword="null"/> when there is none to read.</param>
/// <param name="Findings">In the order of the text, suppressed ones left out.</param>
public sealed record CheckResult(
    SourceText Source,
    SyntaxTree? Tree,
    TemplateKind Kind,
    ApiModel? Model,
    ImmutableArray<Finding> Findings,
    ImmutableArray<UnknownFact> Unknowns
)
{
    /// <summary>The paths of the files that it takes in.</summary>
    public ImmutableArray<string> Parts { get; init; } =
        Model is null
            ? []
            :
            [
                .. Model
                    .Template.Files.Trees.Concat(
                        Model.Template.Files.Broken.Select(broken => broken.Tree)
                    )
                    .Select(tree => tree.Source.Path),
            ];

    /// <summary>The stacks that it makes of other files.</summary>
    public ImmutableArray<NestedTemplate> Stacks { get; init; } =
        Model is null ? [] : NestedTemplateReader.Read(Model.Template);

    /// <summary>Drops the model of the file, and its tree where that has no errors, so that a run over many files keeps in memory only what it reports.</summary>
    public CheckResult WithoutModel() =>
        this with
        {
            Tree = Tree is { Errors.IsEmpty: false } ? Tree : null,
            Model = null,
        };

    /// <summary>What was read: the file's own tree, then those of the files it takes in.</summary>
    public IEnumerable<SyntaxTree> Trees =>
        (Tree is null ? [] : new[] { Tree }).Concat(Model?.Template.Files.Trees ?? []);
}
