using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Corpus;
using CfnCorsLint.Tests.Generated;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>The texts that are spoilt, and what their parts and the rules are made of.</summary>
internal sealed class FuzzPool
{
    private const int DraftCount = 60;
    private const int DraftSize = 20;

    private readonly Lazy<SyntaxTree>[] _trees;

    private FuzzPool(ImmutableArray<SourceText> texts)
    {
        Texts = texts;
        _trees = [.. texts.Select(text => new Lazy<SyntaxTree>(() => SyntaxReader.Read(text)))];
        var nodes = _trees
            .Where((_, at) => at % 5 == 0)
            .Select(tree => tree.Value.Root)
            .OfType<SyntaxNode>()
            .SelectMany(NodeWalk.Within)
            .ToList();
        Keys =
        [
            .. nodes
                .OfType<MappingNode>()
                .SelectMany(mapping => mapping.Entries)
                .Select(entry => entry.Name)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        Words =
        [
            .. nodes
                .Concat(OfRules())
                .OfType<ScalarNode>()
                .Select(node => node.Value)
                .Where(value => value.Length < 300)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>In an order that the files on disk alone decide.</summary>
    public ImmutableArray<SourceText> Texts { get; }

    /// <summary>Names of properties.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Values of properties, and every word of the rules.</summary>
    public ImmutableArray<string> Words { get; }

    public SyntaxTree TreeAt(int at) => _trees[at].Value;

    /// <summary>The project's own texts and generated APIs, and real templates where they are there.</summary>
    /// <param name="longest">In characters: small texts are quicker.</param>
    public static FuzzPool Of(int longest) =>
        new([
            .. SampleTexts
                .Names.Select(name => SampleTexts.Named(name.Data))
                .Concat(ApiDrafts.All.Sample(DraftSize, new Rnd(1), DraftCount).Select(ApiText.Of))
                .Concat(RealTemplates.AreThere ? RealTemplates.All : [])
                .Where(text => text.Content.Length <= longest),
        ]);

    private static IEnumerable<SyntaxNode> OfRules() =>
        from path in Directory.EnumerateFiles(
            Repo.PathTo("rules"),
            "rule.yaml",
            SearchOption.AllDirectories
        )
        orderby path
        let root = SyntaxReader.Read(new SourceText("rule.yaml", File.ReadAllText(path))).Root
        from node in root is null ? [] : NodeWalk.Within(root)
        select node;
}
